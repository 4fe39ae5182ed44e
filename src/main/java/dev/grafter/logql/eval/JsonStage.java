package dev.grafter.logql.eval;

/**
 * {@code | json}: every scalar becomes a label; the keys of nested objects are joined by
 * underscores.
 */
final class JsonStage implements LineStage {

  static final String PARSER_ERROR = "JSONParserErr";
  private static final String FOUND_ALL = "all needed labels were found";
  private static final String MISMATCH = "a later filter fails";

  /** Deeper is refused, where Loki would go on: it is no log line. */
  private static final int MAX_DEPTH = 500;

  private final LabelNames keys = new LabelNames();
  private final StringBuilder prefix = new StringBuilder();
  private int depth;

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    if (labels.hints().noLabels()) {
      return line;
    }
    prefix.setLength(0);
    depth = 0;
    String stopped =
        JsonText.members(line, 0, line.length(), (key, value) -> member(line, key, value, labels));
    if (MISMATCH.equals(stopped)) {
      return null;
    }
    if (stopped != null && !FOUND_ALL.equals(stopped)) {
      labels.parserError(PARSER_ERROR, stopped);
    }
    return line;
  }

  private String member(String line, String key, JsonText.Value value, LabelSet labels) {
    String stopped =
        switch (value.type) {
          case OBJECT -> nested(line, key, value, labels);
          case STRING, NUMBER, BOOLEAN -> label(line, key, value, labels);
          case NULL, ARRAY -> null;
        };
    boolean foundAll = value.type != JsonText.Type.OBJECT && labels.hints().allExtracted();
    return foundAll ? FOUND_ALL : stopped;
  }

  private String nested(String line, String key, JsonText.Value value, LabelSet labels) {
    if (++depth > MAX_DEPTH) {
      return "nested deeper than " + MAX_DEPTH + " levels";
    }
    int length = prefix.length();
    appendToPrefix(key);
    String stopped = null;
    if (labels.hints().shouldExtractPrefix(prefix.toString())) {
      stopped =
          JsonText.members(
              line, value.from, value.to, (inner, member) -> member(line, inner, member, labels));
    }
    prefix.setLength(length);
    depth--;
    return stopped;
  }

  private void appendToPrefix(String key) {
    if (!prefix.isEmpty()) {
      prefix.append('_');
    }
    LabelNames.sanitized(prefix, key);
  }

  private String label(String line, String key, JsonText.Value value, LabelSet labels) {
    String name = prefix.isEmpty() ? topLevelName(key, labels) : nestedName(key, labels);
    if (name == null) {
      return null;
    }
    labels.setParsed(name, text(line, value));
    return labels.hints().goesOn(name, labels) ? null : MISMATCH;
  }

  private String topLevelName(String key, LabelSet labels) {
    return keys.of(key, raw -> LabelNames.decide(LabelNames.sanitized(raw), labels));
  }

  private String nestedName(String key, LabelSet labels) {
    int length = prefix.length();
    prefix.append('_');
    LabelNames.sanitized(prefix, key);
    String path = prefix.toString();
    prefix.setLength(length);
    return keys.of(path, raw -> LabelNames.decide(raw, labels));
  }

  private static String text(String line, JsonText.Value value) {
    return value.type == JsonText.Type.STRING
        ? JsonText.labelValue(line, value.from, value.to)
        : value.text(line);
  }
}
