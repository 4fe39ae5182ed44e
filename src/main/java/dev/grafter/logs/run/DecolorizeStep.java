package dev.grafter.logs.run;

import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logs.text.GoRegex;

/** Removes ANSI escape sequences. */
final class DecolorizeStep extends Step {

  private static final GoRegex SEQUENCE =
      GoRegex.compile(
          "[\u001B\u009B][\\[\\]()#;?]*"
              + "(?:(?:(?:[a-zA-Z\\d]*(?:;[a-zA-Z\\d]*)*)?\u0007)"
              + "|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PRZcf-ntqry=><~]))");

  private final RegexCursor cursor = SEQUENCE.cursor();

  DecolorizeStep(Step next) {
    super(next);
  }

  @Override
  void accept(Work work) {
    String line = work.line;
    if (line.indexOf('\u001B') >= 0 || line.indexOf('\u009B') >= 0) {
      work.line = plain(line);
    }
    pass(work);
  }

  private String plain(String line) {
    StringBuilder out = new StringBuilder();
    int[] done = {0};
    cursor.findAll(
        line,
        () -> {
          out.append(line, done[0], cursor.start(0));
          done[0] = cursor.end(0);
        });
    return out.append(line, done[0], line.length()).toString();
  }
}
