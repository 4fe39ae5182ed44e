package dev.grafter.render.otel;

/**
 * The logfmt stage by regular expressions: OTTL's own reader of pairs refuses a whole line for one
 * bad pair, and Promtail's keeps what came before it. A key's last value counts.
 */
final class OttlLogfmt {

  private static final String SPACE = "[\\x00-\\x20]";
  private static final String WORD = "[^\\x00-\\x20=\"]";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";
  private static final String PAIRS =
      "(?s)^(?:"
          + SPACE
          + "*"
          + WORD
          + "+(?:="
          + QUOTED
          + "|(?:="
          + WORD
          + "*)?"
          + SPACE
          + "))*"
          + SPACE
          + "*";
  private static final String VALUE =
      "(?:=\"(?P<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?:=(?P<plain>" + WORD + "*))?(?:" + SPACE + "|$))";

  private OttlLogfmt() {}

  /** Sets an extracted value to that of a key. */
  static void extract(Statements out, String source, String key, String name) {
    String found = out.temporary();
    String regex = PAIRS + Ottl.exactly(key) + VALUE;
    out.add(Ottl.set(found, "ExtractPatterns(" + source + ", " + Ottl.quote(regex) + ")"));
    String value = Ottl.extracted(name);
    String quoted = found + "[\"quoted\"]";
    String plain = found + "[\"plain\"]";
    out.addImplied(Ottl.set(value, plain), Ottl.isThere(found), Ottl.isThere(plain));
    String isQuoted = quoted + " != \"\"";
    out.addImplied(Ottl.set(value, quoted), Ottl.isThere(found), Ottl.isThere(quoted), isQuoted);
    String escaped = Ottl.isMatch(quoted, "\\\\");
    String unescaped = out.temporary();
    out.addImplied(
        Ottl.set(unescaped, "ParseJSON(Concat([\"[\\\"\", " + quoted + ", \"\\\"]\"], \"\"))"),
        Ottl.isThere(found),
        escaped);
    out.addImplied(Ottl.set(value, unescaped + "[0]"), Ottl.isThere(unescaped));
  }
}
