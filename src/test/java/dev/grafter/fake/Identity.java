package dev.grafter.fake;

/**
 * Who asks.
 *
 * @param login the name that the classic API shows
 * @param subject the name that {@code /apis} shows, such as {@code user:abc}
 * @param role the rights
 * @param org the organisation of a token, or the first one of a user
 * @param token whether a service account's token, which is bound to its organisation
 */
record Identity(String login, String subject, Role role, long org, boolean token) {

  /** The server itself, when it provisions from files. */
  static final Identity SYSTEM =
      new Identity("Anonymous", "access-policy:service", Role.SERVER_ADMIN, 1, false);

  /** The part of the subject after the colon. */
  String uid() {
    return subject.substring(subject.indexOf(':') + 1);
  }
}
