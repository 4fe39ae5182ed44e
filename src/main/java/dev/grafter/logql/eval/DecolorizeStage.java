package dev.grafter.logql.eval;

import com.google.re2j.Pattern;

/** {@code | decolorize}: removes ANSI control sequences. */
final class DecolorizeStage implements LineStage {

  private static final Pattern ANSI =
      Pattern.compile(
          "[\u001B\u009B][\\[\\]()#;?]*(?:(?:(?:[a-zA-Z\\d]*(?:;[a-zA-Z\\d]*)*)?\u0007)"
              + "|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PRZcf-ntqry=><~]))");

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    boolean plain = line.indexOf('\u001B') < 0 && line.indexOf('\u009B') < 0;
    return plain ? line : ANSI.matcher(line).replaceAll("");
  }
}
