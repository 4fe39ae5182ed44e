package dev.grafter.model.alert;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text of an alert that people read, with the alert's labels and value in it. Grafana and Loki's
 * ruler spell the value differently, so the text is kept in parts.
 *
 * @param parts the parts in order
 */
public record AlertText(List<Part> parts) {

  /** A part of a text. */
  public sealed interface Part {}

  private record Words(String text) implements Part {}

  private record Label(String name) implements Part {}

  private record Value() implements Part {}

  /** Checks that there is something to read. */
  public AlertText {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an alert's text needs words");
    }
  }

  /** A text of parts; plain words are written as {@link #words}. */
  public static AlertText of(Part... parts) {
    return new AlertText(List.of(parts));
  }

  /** A text without labels or value. */
  public static AlertText plain(String text) {
    return of(words(text));
  }

  /** Words that stand as they are. */
  public static Part words(String text) {
    if (text.contains("{{")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" holds a template: use AlertText.label and AlertText.value");
    }
    return new Words(text);
  }

  /** The value of a label of the alert. */
  public static Part label(String name) {
    return new Label(name);
  }

  /** The number that the query answered with. */
  public static Part value() {
    return new Value();
  }

  /** The template for Grafana, the value being that of a stage. */
  String forGrafana(String refId) {
    return join("$values." + refId + ".Value");
  }

  /** The template for Loki's ruler. */
  String forRuler() {
    return join("$value");
  }

  private String join(String value) {
    return parts.stream().map(part -> text(part, value)).collect(Collectors.joining());
  }

  private static String text(Part part, String value) {
    if (part instanceof Words words) {
      return words.text();
    }
    return "{{ " + (part instanceof Label label ? "$labels." + label.name() : value) + " }}";
  }
}
