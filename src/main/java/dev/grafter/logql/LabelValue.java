package dev.grafter.logql;

/** A value from a closed set that a label can have, such as a severity. */
@FunctionalInterface
public interface LabelValue {
  /** The value as it stands in the label. */
  String labelValue();
}
