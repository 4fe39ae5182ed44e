package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.Grouping;
import dev.grafter.logql.syntax.Scalar;
import dev.grafter.logql.syntax.VectorAggregation;
import dev.grafter.logql.syntax.VectorOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code sum by (x) (...)} and its like, at each step. */
final class VectorAggregator implements StepVector {

  private final StepVector operand;
  private final VectorOperation operation;
  private final Grouping grouping;
  private final int count;
  private final Map<Labels, Labels> groups = new HashMap<>();

  VectorAggregator(VectorAggregation aggregation, StepVector operand) {
    this.operand = operand;
    operation = aggregation.operation();
    grouping = aggregation.grouping();
    count = (int) aggregation.parameter().map(Scalar::value).orElse(0.0).doubleValue();
  }

  @Override
  public List<Sample> at(int step) {
    Map<Labels, List<Sample>> grouped = new LinkedHashMap<>();
    for (Sample sample : operand.at(step)) {
      grouped.computeIfAbsent(group(sample.labels()), labels -> new ArrayList<>()).add(sample);
    }
    List<Sample> result = new ArrayList<>();
    grouped.forEach((labels, samples) -> aggregate(labels, samples, result));
    return result;
  }

  private Labels group(Labels labels) {
    return groups.computeIfAbsent(
        labels,
        all ->
            grouping.without()
                ? all.without(grouping.labels()).withoutEmpty()
                : all.keep(grouping.labels()));
  }

  private void aggregate(Labels group, List<Sample> samples, List<Sample> into) {
    switch (operation) {
      case SUM -> into.add(new Sample(group, sum(samples)));
      case AVG -> into.add(new Sample(group, average(samples)));
      case COUNT -> into.add(new Sample(group, samples.size()));
      case MAX -> into.add(new Sample(group, extreme(samples, true)));
      case MIN -> into.add(new Sample(group, extreme(samples, false)));
      case STDVAR -> into.add(new Sample(group, variance(samples)));
      case STDDEV -> into.add(new Sample(group, Math.sqrt(variance(samples))));
      case TOPK, APPROX_TOPK -> into.addAll(best(samples, largestFirst(), count));
      case BOTTOMK -> into.addAll(best(samples, smallestFirst(), count));
      case SORT -> into.addAll(best(samples, smallestFirst(), samples.size()));
      case SORT_DESC -> into.addAll(best(samples, largestFirst(), samples.size()));
    }
  }

  private static double sum(List<Sample> samples) {
    double sum = samples.get(0).value();
    for (Sample sample : samples.subList(1, samples.size())) {
      sum += sample.value();
    }
    return sum;
  }

  private static double average(List<Sample> samples) {
    double mean = 0;
    int seen = 0;
    for (Sample sample : samples) {
      seen++;
      mean += seen == 1 ? sample.value() : (sample.value() - mean) / seen;
    }
    return mean;
  }

  private static double extreme(List<Sample> samples, boolean largest) {
    double best = Double.NaN;
    for (Sample sample : samples) {
      boolean better = largest ? best < sample.value() : best > sample.value();
      best = better || Double.isNaN(best) ? sample.value() : best;
    }
    return best;
  }

  private static double variance(List<Sample> samples) {
    double mean = samples.get(0).value();
    double sum = 0;
    for (int i = 1; i < samples.size(); i++) {
      double delta = samples.get(i).value() - mean;
      mean += delta / (i + 1);
      sum += delta * (samples.get(i).value() - mean);
    }
    return sum / samples.size();
  }

  /** NaN comes last in either order. */
  private static Comparator<Sample> largestFirst() {
    return (a, b) -> byNumber(a.value(), b.value(), Double.compare(b.value(), a.value()));
  }

  private static Comparator<Sample> smallestFirst() {
    return (a, b) -> byNumber(a.value(), b.value(), Double.compare(a.value(), b.value()));
  }

  private static int byNumber(double a, double b, int order) {
    return Double.isNaN(a) == Double.isNaN(b) ? order : Double.isNaN(a) ? 1 : -1;
  }

  private static List<Sample> best(List<Sample> samples, Comparator<Sample> order, int count) {
    List<Sample> sorted = new ArrayList<>(samples);
    sorted.sort(order);
    return sorted.subList(0, Math.min(count, sorted.size()));
  }
}
