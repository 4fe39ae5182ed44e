package dev.grafter.render.otel;

import dev.grafter.logs.pipeline.ReplaceStage;
import dev.grafter.logs.text.GoRegex;

/** The replace and the decolorize stage as statements. */
final class OttlReplace {

  /** Takes the sequences away that colour a terminal. */
  static final String COLOURS =
      Ottl.replace(
          Ottl.LINE,
          "[\\x{1B}\\x{9B}][\\[\\]()#;?]*"
              + "(?:(?:(?:[a-zA-Z\\d]*(?:;[a-zA-Z\\d]*)*)?\\x{07})"
              + "|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PRZcf-ntqry=><~]))",
          "");

  private OttlReplace() {}

  /**
   * The statement. OTTL replaces whole matches, so the one group must be the whole expression.
   *
   * @throws IllegalArgumentException when it is not, or the replacement is no fixed text
   */
  static String editor(ReplaceStage stage, String source) {
    String regex = stage.expression().source();
    boolean whole = regex.startsWith("(") && !regex.startsWith("(?") && regex.endsWith(")");
    if (!whole || !capturesNothing(regex.substring(1, regex.length() - 1))) {
      throw new IllegalArgumentException(
          "it replaces what groups captured, OTTL whole matches: put one group around the whole"
              + " expression");
    }
    if (stage.replace().contains("{{")) {
      throw new IllegalArgumentException("its replacement is a template");
    }
    return Ottl.replace(source, regex, Ottl.literalReplacement(stage.replace()));
  }

  private static boolean capturesNothing(String regex) {
    try {
      GoRegex.compile(regex);
      return !regex.replace("\\\\", "").replace("\\(", "").replace("(?:", "").contains("(");
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
