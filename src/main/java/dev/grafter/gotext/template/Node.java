package dev.grafter.gotext.template;

/** A part of a parsed template that an error can name. */
interface Node {
  /** The index in the source that errors point at. */
  int position();

  /** Appends the node in canonical form, as errors show it. */
  void appendTo(StringBuilder out);

  default String shown() {
    StringBuilder out = new StringBuilder();
    appendTo(out);
    return out.toString();
  }
}
