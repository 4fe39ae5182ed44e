package dev.grafter.logs.run;

import dev.grafter.logs.pipeline.StaticLabelsStage;
import dev.grafter.logs.pipeline.TenantStage;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Steps that change an entry in place and always give it on. */
final class SimpleSteps {

  private SimpleSteps() {}

  private static final class Change extends Step {
    private final Consumer<Work> change;

    Change(Step next, Consumer<Work> change) {
      super(next);
      this.change = change;
    }

    @Override
    void accept(Work work) {
      change.accept(work);
      pass(work);
    }
  }

  static Step pass(Step next) {
    return new Change(next, work -> {});
  }

  /** The start of every pipeline, also of an inner one: labels can be read as extracted values. */
  static Step labelsAsExtracted(Step next) {
    return new Change(next, work -> work.extracted.putAll(work.labels));
  }

  static Step labels(Step next, Map<String, String> sources) {
    Pairs pairs = new Pairs(sources);
    return new Change(
        next,
        work -> {
          for (int i = 0; i < pairs.size(); i++) {
            String value = work.extracted.text(pairs.source(i));
            if (value != null && Values.isValid(value)) {
              work.labels.put(pairs.name(i), value);
            }
          }
        });
  }

  static Step metadata(Step next, Map<String, String> sources) {
    Pairs pairs = new Pairs(sources);
    return new Change(next, work -> metadata(work, pairs));
  }

  private static void metadata(Work work, Pairs pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      String value = work.extracted.text(pairs.source(i));
      if (value != null && Values.isValid(value)) {
        work.metadata.put(pairs.name(i), value);
      }
    }
    boolean moved = false;
    for (int i = 0; i < pairs.size(); i++) {
      Object label = work.labels.get(pairs.source(i));
      if (label != null) {
        work.metadata.put(pairs.name(i), label);
        moved = true;
      }
    }
    for (int i = 0; moved && i < pairs.size(); i++) {
      work.labels.remove(pairs.source(i));
    }
  }

  static Step drop(Step next, Collection<String> labels) {
    return new Change(next, work -> labels.forEach(work.labels::remove));
  }

  static Step allow(Step next, Collection<String> labels) {
    Set<String> kept = Set.copyOf(labels);
    return new Change(
        next,
        work -> {
          for (int i = work.labels.size() - 1; i >= 0; i--) {
            if (!kept.contains(work.labels.name(i))) {
              work.labels.removeAt(i);
            }
          }
        });
  }

  static Step fixed(Step next, StaticLabelsStage stage) {
    Bag values = new Bag();
    stage
        .labels()
        .forEach(
            (name, value) ->
                value
                    .filter(text -> !text.isEmpty() && Values.isValid(text))
                    .ifPresent(text -> values.put(name, text)));
    return new Change(next, work -> work.labels.putAll(values));
  }

  static Step output(Step next, String source) {
    return new Change(
        next,
        work -> {
          String value = work.extracted.text(source);
          if (value != null) {
            work.line = value;
          }
        });
  }

  static Step tenant(Step next, TenantStage stage) {
    return new Change(
        next,
        work -> {
          String tenant = tenant(work, stage);
          if (tenant != null && !tenant.isEmpty()) {
            work.labels.put(TenantStage.LABEL, tenant);
          }
        });
  }

  private static String tenant(Work work, TenantStage stage) {
    return switch (stage.from()) {
      case VALUE -> stage.name();
      case SOURCE -> work.extracted.text(stage.name());
      case LABEL -> Optional.ofNullable(work.labels.text(stage.name())).orElse("");
    };
  }

  /** Names and their sources, in arrays. */
  private static final class Pairs {
    private final String[] names;
    private final String[] sources;

    Pairs(Map<String, String> sources) {
      this.names = sources.keySet().toArray(new String[0]);
      this.sources = sources.values().toArray(new String[0]);
    }

    int size() {
      return names.length;
    }

    String name(int at) {
      return names[at];
    }

    String source(int at) {
      return sources[at];
    }
  }
}
