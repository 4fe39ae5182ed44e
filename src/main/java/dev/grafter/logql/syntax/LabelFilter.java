package dev.grafter.logql.syntax;

import java.util.Objects;

/** A condition on labels, as a stage or behind {@code unwrap}. */
public sealed interface LabelFilter {

  /** Calls the method of the visitor for this filter's type. */
  <R> R accept(LabelFilterVisitor<R> visitor);

  /** {@code name="value"}: a missing label counts as the empty text. */
  record StringFilter(Matcher matcher) implements LabelFilter {
    @Override
    public <R> R accept(LabelFilterVisitor<R> visitor) {
      return visitor.string(this);
    }
  }

  /** {@code name > 1.5}: the label's value is read as a number. */
  record NumberFilter(String name, Comparison comparison, Scalar value) implements LabelFilter {
    @Override
    public <R> R accept(LabelFilterVisitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** {@code name > 5s}: the label's value is read as a Go duration. */
  record DurationFilter(String name, Comparison comparison, Interval value) implements LabelFilter {
    @Override
    public <R> R accept(LabelFilterVisitor<R> visitor) {
      return visitor.duration(this);
    }
  }

  /**
   * {@code name > 20MB}: the label's value is read as a size.
   *
   * @param value bytes, unsigned
   */
  record BytesFilter(String name, Comparison comparison, long value) implements LabelFilter {
    @Override
    public <R> R accept(LabelFilterVisitor<R> visitor) {
      return visitor.bytes(this);
    }
  }

  /**
   * {@code name = ip("10.0.0.0/8")}: the label's value is an address.
   *
   * @param negated for {@code !=}
   * @param pattern an address, a range {@code a-b}, or a network
   */
  record IpFilter(String name, boolean negated, Text pattern) implements LabelFilter {
    @Override
    public <R> R accept(LabelFilterVisitor<R> visitor) {
      return visitor.ip(this);
    }
  }

  /** Both must hold: {@code and}, a comma, or nothing between them. */
  record And(LabelFilter left, LabelFilter right) implements LabelFilter {
    /** Refuses null. */
    public And {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(LabelFilterVisitor<R> visitor) {
      return visitor.and(this);
    }
  }

  /** One must hold. */
  record Or(LabelFilter left, LabelFilter right) implements LabelFilter {
    /** Refuses null. */
    public Or {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
    }

    @Override
    public <R> R accept(LabelFilterVisitor<R> visitor) {
      return visitor.or(this);
    }
  }
}
