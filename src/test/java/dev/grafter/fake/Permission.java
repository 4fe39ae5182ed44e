package dev.grafter.fake;

import dev.grafter.codec.Node;

/**
 * What a route needs.
 *
 * @param expression the rights in the server's words, empty when any signed-in caller may
 * @param least the least role that has them
 */
record Permission(String expression, Role least) {

  /** Any signed-in caller. */
  static final Permission SIGNED_IN = new Permission("", Role.VIEWER);

  static Permission viewer(String expression) {
    return new Permission(expression, Role.VIEWER);
  }

  static Permission editor(String expression) {
    return new Permission(expression, Role.EDITOR);
  }

  static Permission admin(String expression) {
    return new Permission(expression, Role.ADMIN);
  }

  static Permission serverAdmin(String expression) {
    return new Permission(expression, Role.SERVER_ADMIN);
  }

  void check(Identity identity, Ids ids) {
    if (!identity.role().atLeast(least)) {
      throw new Refusal(
          FakeResponse.middleware(
              403,
              Node.object()
                  .put("accessErrorId", ids.accessError())
                  .put(
                      "message",
                      "You'll need additional permissions to perform this action. Permissions"
                          + " needed: "
                          + expression)
                  .put("title", "Access denied")
                  .build()));
    }
  }
}
