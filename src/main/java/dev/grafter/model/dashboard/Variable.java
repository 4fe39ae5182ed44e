package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;

/** A choice at the top of a dashboard, which its queries use. */
public sealed interface Variable
    permits LabelValuesVariable,
        CustomVariable,
        TextboxVariable,
        ConstantVariable,
        IntervalVariable,
        DatasourceVariable,
        AdhocVariable {

  /** What all variables have. */
  VariableHead head();

  /** The name by which queries use it. */
  default String name() {
    return head().name();
  }

  /** Whether its value is one or more entries of a list rather than free text. */
  boolean isList();

  /** The variable as Grafana spells it. */
  Node.Obj node();
}
