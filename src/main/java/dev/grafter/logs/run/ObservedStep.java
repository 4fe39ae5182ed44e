package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.Stage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells an observer what a stage made of an entry. */
final class ObservedStep extends Step {

  private final StageObserver observer;
  private final List<Integer> path;
  private final Stage stage;

  ObservedStep(Step next, StageObserver observer, List<Integer> path, Stage stage) {
    super(next);
    this.observer = observer;
    this.path = path;
    this.stage = stage;
  }

  @Override
  void accept(Work work) {
    Map<String, String> extracted = new TreeMap<>();
    for (int i = 0; i < work.extracted.size(); i++) {
      extracted.put(work.extracted.name(i), Values.text(work.extracted.value(i)));
    }
    observer.after(path, stage, work.entry(), extracted);
    pass(work);
  }
}
