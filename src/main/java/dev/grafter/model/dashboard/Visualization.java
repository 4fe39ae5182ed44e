package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;

/** How a panel shows what its queries answer. */
public sealed interface Visualization
    permits AlertListView,
        BarChartView,
        LibraryPanelView,
        LogsView,
        PieChartView,
        StatView,
        TableView,
        TextView,
        TimeSeriesView {

  /** What a visualization can show. */
  enum Shows {
    /** Nothing that is queried. */
    NOTHING,
    /** Log lines. */
    LINES,
    /** Numbers. */
    NUMBERS,
    /** Lines or numbers. */
    ANYTHING
  }

  /** Grafana's word for the panel type. */
  String type();

  /** What it can show. */
  Shows shows();

  /** The panel's options. */
  Node.Obj options();

  /** The type's own field options; empty when it has none. */
  default Node.Obj custom() {
    return Node.empty();
  }
}
