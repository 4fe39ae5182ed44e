package dev.grafter.model;

import java.util.regex.Pattern;

/**
 * The rule for uids that every supported Grafana enforces: 1 to 40 letters, digits, dashes and
 * underscores.
 */
public final class Uid {

  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9_-]{1,40}");

  private Uid() {}

  /** Whether Grafana takes this uid. */
  public static boolean isValid(String uid) {
    return FORM.matcher(uid).matches();
  }

  /**
   * The uid itself.
   *
   * @param uid the uid
   * @param what whose uid it is, for the message
   * @throws IllegalArgumentException when Grafana would refuse it
   */
  public static String checked(String uid, String what) {
    if (!isValid(uid)) {
      throw new IllegalArgumentException(
          what
              + " has the uid \""
              + uid
              + "\": a uid is 1 to 40 letters, digits, dashes and underscores");
    }
    return uid;
  }
}
