package dev.grafter.logql.eval;

import dev.grafter.logql.syntax.BinaryOperation;
import dev.grafter.logql.syntax.BinaryOperator;
import java.util.ArrayList;
import java.util.List;

/** An operation between a vector and a number, on either side. */
final class ScalarOperation implements StepVector {

  private final BinaryOperator operator;
  private final boolean returnBool;
  private final StepVector vector;
  private final double number;
  private final boolean numberIsLeft;

  ScalarOperation(
      BinaryOperation operation, StepVector vector, double number, boolean numberIsLeft) {
    operator = operation.operator();
    returnBool = operation.returnBool();
    this.vector = vector;
    this.number = number;
    this.numberIsLeft = numberIsLeft;
  }

  @Override
  public List<Sample> at(int step) {
    List<Sample> results = new ArrayList<>();
    for (Sample sample : vector.at(step)) {
      Sample constant = sample.withValue(number);
      Sample merged =
          numberIsLeft
              ? BinaryVector.merge(operator, constant, sample, sample, returnBool)
              : BinaryVector.merge(operator, sample, constant, sample, returnBool);
      if (merged != null) {
        results.add(merged);
      }
    }
    return results;
  }
}
