package dev.grafter.logs.run;

import dev.grafter.gotext.GoString;
import dev.grafter.logs.pipeline.CriStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins the partial lines of each label set to their end. An entry that is partial says so in the
 * extracted value {@code flags}. What is still partial at the end never leaves.
 */
class CriJoinStep extends Step {

  static final String FLAGS = "flags";
  static final String PARTIAL = "P";

  private final CriStage stage;
  private final Map<String, Work> pending = new LinkedHashMap<>();

  CriJoinStep(Step next, CriStage stage) {
    super(next);
    this.stage = stage;
  }

  @Override
  void accept(Work work) {
    join(work, PARTIAL.equals(work.extracted.get(FLAGS)));
  }

  final void join(Work work, boolean partial) {
    String key = work.labels.key();
    if (partial && pending.size() >= stage.maxPartialLines()) {
      List<Work> all = new ArrayList<>(pending.values());
      pending.clear();
      truncate(work);
      pending.put(key, work.copy());
      all.forEach(this::pass);
      return;
    }
    Work before = partial ? pending.get(key) : pending.remove(key);
    if (before != null) {
      work.line = before.line + work.line;
    }
    if (partial || before != null) {
      truncate(work);
    }
    if (partial) {
      pending.put(key, work.copy());
    } else {
      pass(work);
    }
  }

  private void truncate(Work work) {
    long size = stage.maxPartialLineSize();
    if (stage.truncate() && size >= 0 && GoString.length(work.line) > size) {
      work.line = GoString.slice(work.line, 0, (int) size);
    }
  }
}
