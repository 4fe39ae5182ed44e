package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.BinaryOperator;
import dev.grafter.logql.syntax.VectorMatching;
import dev.grafter.logql.syntax.VectorMatching.Cardinality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation between two vectors: pairs of series with the same labels, as far as these count.
 */
final class BinaryVector implements StepVector {

  private final BinaryOperator operator;
  private final boolean returnBool;
  private final VectorMatching matching;
  private final StepVector left;
  private final StepVector right;
  private final Map<Labels, Labels> signatures = new HashMap<>();

  BinaryVector(BinaryOperation operation, StepVector left, StepVector right) {
    operator = operation.operator();
    returnBool = operation.returnBool();
    matching = operation.matching();
    this.left = left;
    this.right = right;
  }

  @Override
  public List<Sample> at(int step) {
    List<Sample> rhs = right.at(step);
    List<Sample> lhs = left.at(step);
    return switch (operator) {
      case AND -> lhs.isEmpty() || rhs.isEmpty() ? List.of() : filtered(lhs, rhs, true);
      case UNLESS -> filtered(lhs, rhs, false);
      case OR -> union(lhs, rhs);
      default ->
          matching.cardinality() == Cardinality.ONE_TO_MANY
              ? pairs(rhs, lhs, true)
              : pairs(lhs, rhs, false);
    };
  }

  private Labels signature(Sample sample) {
    if (matching.equals(QueryFrontend.IDENTICAL)) {
      return sample.labels();
    }
    return signatures.computeIfAbsent(
        sample.labels(),
        labels ->
            matching.on()
                ? labels.withoutEmpty().keep(matching.labels())
                : labels.withoutEmpty().without(matching.labels()));
  }

  private Set<Labels> signatures(List<Sample> samples) {
    Set<Labels> all = new HashSet<>();
    samples.forEach(sample -> all.add(signature(sample)));
    return all;
  }

  private List<Sample> filtered(List<Sample> lhs, List<Sample> rhs, boolean present) {
    Set<Labels> others = signatures(rhs);
    return lhs.stream().filter(sample -> others.contains(signature(sample)) == present).toList();
  }

  private List<Sample> union(List<Sample> lhs, List<Sample> rhs) {
    if (lhs.isEmpty() || rhs.isEmpty()) {
      return lhs.isEmpty() ? rhs : lhs;
    }
    List<Sample> all = new ArrayList<>(lhs);
    all.addAll(filtered(rhs, lhs, false));
    return all;
  }

  /**
   * Pairs each of the many side with the one of the other; {@code swapped} when the many side is
   * the right one.
   */
  private List<Sample> pairs(List<Sample> many, List<Sample> one, boolean swapped) {
    Map<Labels, Sample> bySignature = new HashMap<>();
    for (Sample sample : one) {
      if (bySignature.put(signature(sample), sample) != null) {
        throw new EvalException(
            "found duplicate series on the "
                + (swapped ? "left" : "right")
                + " hand-side"
                + ";many-to-many matching not allowed: matching labels must be unique on one side");
      }
    }
    Map<Labels, Set<Labels>> matched = new HashMap<>();
    List<Sample> results = new ArrayList<>();
    for (Sample sample : many) {
      Sample other = bySignature.get(signature(sample));
      if (other != null) {
        Labels labels = resultLabels(sample.labels(), other.labels());
        refuseRepeated(matched, signature(sample), labels);
        Sample merged = swapped ? merge(other, sample) : merge(sample, other);
        if (merged != null) {
          results.add(new Sample(labels, merged.value()));
        }
      }
    }
    return results;
  }

  private void refuseRepeated(Map<Labels, Set<Labels>> matched, Labels signature, Labels result) {
    boolean first = !matched.containsKey(signature);
    boolean added = matched.computeIfAbsent(signature, key -> new HashSet<>()).add(result);
    if (matching.cardinality() == Cardinality.ONE_TO_ONE && !first) {
      throw new EvalException(
          "multiple matches for labels: many-to-one matching must be explicit"
              + " (group_left/group_right)");
    }
    if (!added) {
      throw new EvalException(
          "multiple matches for labels: grouping labels must ensure unique matches");
    }
  }

  private Sample merge(Sample leftSample, Sample rightSample) {
    return merge(operator, leftSample, rightSample, leftSample, returnBool);
  }

  /**
   * The operation on two values.
   *
   * @param kept the sample that a comparison keeps
   * @return null when a comparison fails
   */
  static Sample merge(
      BinaryOperator operator, Sample left, Sample right, Sample kept, boolean returnBool) {
    double value = operator.apply(left.value(), right.value());
    if (operator.isComparison() && !returnBool) {
      return value == 0 ? null : kept;
    }
    return left.withValue(value);
  }

  private Labels resultLabels(Labels many, Labels one) {
    Labels labels = many.withoutEmpty();
    if (matching.cardinality() == Cardinality.ONE_TO_ONE) {
      labels = matching.on() ? labels.keep(matching.labels()) : labels.without(matching.labels());
    }
    for (String name : matching.include()) {
      labels = labels.with(name, one.get(name));
    }
    return labels;
  }
}
