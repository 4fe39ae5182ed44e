package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code | logfmt a="b"}: only these keys; a key that is missing gives an empty label. */
final class LogfmtExtractStage implements LineStage {

  private final Map<String, String> keysByLabel = new LinkedHashMap<>();
  private final boolean strict;
  private final LabelNames keys = new LabelNames();

  LogfmtExtractStage(List<Stage.Extraction> extractions, boolean strict) {
    extractions.forEach(
        extraction -> keysByLabel.put(extraction.label(), extraction.expression().value()));
    this.strict = strict;
  }

  @Override
  public String process(long nanos, String line, LabelSet labels) {
    if (labels.hints().noLabels()) {
      return line;
    }
    for (String label : keysByLabel.keySet()) {
      if (!labels.streamHas(label)) {
        labels.setParsed(label, "");
      }
    }
    LogfmtText text = new LogfmtText(line);
    while (!text.atEnd()) {
      if (!text.next()) {
        if (strict) {
          break;
        }
      } else if (!take(text, labels)) {
        break;
      }
    }
    if (strict && text.problem() != null) {
      labels.parserError(LogfmtStage.PARSER_ERROR, text.problem());
    }
    return line;
  }

  /** Whether the rest of the line is needed. */
  private boolean take(LogfmtText text, LabelSet labels) {
    String key = text.label(keys, raw -> name(raw, labels));
    if (key == null) {
      return true;
    }
    String label = labelOf(key);
    if (!keysByLabel.containsKey(label)) {
      return true;
    }
    if (labels.streamHas(label)) {
      label += LabelSet.EXTRACTED;
      if (!labels.hints().shouldExtract(label)) {
        return false;
      }
    }
    labels.setParsed(label, text.value().indexOf('\uFFFD') < 0 ? text.value() : "");
    return !labels.hints().allExtracted();
  }

  private String name(String raw, LabelSet labels) {
    String sanitized = LabelNames.sanitized(raw);
    boolean wanted = keysByLabel.containsKey(sanitized) || labels.hints().shouldExtract(sanitized);
    return sanitized.isEmpty() || !wanted ? null : sanitized;
  }

  private String labelOf(String key) {
    for (Map.Entry<String, String> entry : keysByLabel.entrySet()) {
      if (entry.getValue().equals(key)) {
        return entry.getKey();
      }
    }
    return key;
  }
}
