package dev.grafter.logql.eval;

/** {@code | logfmt}: every pair becomes a label. */
final class LogfmtStage implements LineStage {

  static final String PARSER_ERROR = "LogfmtParserErr";

  private final boolean strict;
  private final boolean keepEmpty;
  private final LabelNames keys = new LabelNames();

  LogfmtStage(boolean strict, boolean keepEmpty) {
    this.strict = strict;
    this.keepEmpty = keepEmpty;
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    ParserHints hints = labels.hints();
    if (hints.noLabels()) {
      return line;
    }
    LogfmtText text = new LogfmtText(line);
    while (!text.atEnd()) {
      if (!text.next()) {
        if (strict) {
          break;
        }
      } else if (!take(text, labels)) {
        return null;
      } else if (hints.allExtracted()) {
        break;
      }
    }
    if (strict && text.problem() != null) {
      labels.parserError(PARSER_ERROR, text.problem());
      return hints.goesOn(LabelSet.ERROR, labels) ? line : null;
    }
    return line;
  }

  private boolean take(LogfmtText text, LabelSet labels) {
    String name = text.label(keys, key -> name(key, labels));
    if (name == null || (text.isEmptyValue() && !keepEmpty)) {
      return true;
    }
    labels.setParsed(name, text.value().replace('\uFFFD', ' '));
    return labels.hints().goesOn(name, labels);
  }

  private static String name(String key, LabelSet labels) {
    String sanitized = LabelNames.sanitized(key);
    return sanitized.isEmpty() ? null : LabelNames.decide(sanitized, labels);
  }
}
