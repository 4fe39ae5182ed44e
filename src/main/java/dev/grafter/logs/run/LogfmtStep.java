package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.LogfmtStage;
import dev.grafter.logs.text.LogfmtScanner;
import java.util.Map;

/** Extracts logfmt values up to the first fault; later pairs of the same key win. */
final class LogfmtStep extends LineStep {

  private final LogfmtScanner scanner = new LogfmtScanner();
  private final String[] keys;
  private final String[] names;

  LogfmtStep(Step next, LogfmtStage stage) {
    super(next, stage.source());
    Map<String, String> mapping = stage.mapping();
    this.names = mapping.keySet().toArray(new String[0]);
    this.keys =
        mapping.entrySet().stream()
            .map(entry -> entry.getValue().isEmpty() ? entry.getKey() : entry.getValue())
            .toArray(String[]::new);
  }

  @Override
  void accept(Work work) {
    String input = input(work);
    if (input != null) {
      scanner.reset(input);
      while (scanner.next()) {
        extract(work);
      }
    }
    pass(work);
  }

  private void extract(Work work) {
    for (int i = keys.length - 1; i >= 0; i--) {
      if (scanner.keyIs(keys[i])) {
        work.extracted.put(names[i], scanner.value());
        return;
      }
    }
  }
}
