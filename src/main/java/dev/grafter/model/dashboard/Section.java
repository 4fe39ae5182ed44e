package dev.grafter.model.dashboard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Panels that belong together, below a row header or without one.
 *
 * @param header the header; empty for panels that just follow
 * @param panels the panels in reading order
 */
public record Section(Optional<Header> header, List<Panel> panels) {

  /**
   * A row header.
   *
   * @param title what is to be read
   * @param collapsed whether its panels are hidden at first, and then not even asked for
   * @param repeat the variable for each of whose values the row is there once
   */
  public record Header(String title, boolean collapsed, Optional<String> repeat) {
    /** Checks the title. */
    public Header {
      Objects.requireNonNull(repeat, "repeat");
      if (title.isBlank()) {
        throw new IllegalArgumentException("a row has no title: give it one");
      }
    }
  }

  /** Checks that there are panels. */
  public Section {
    Objects.requireNonNull(header, "header");
    panels = List.copyOf(panels);
    if (panels.isEmpty()) {
      throw new IllegalArgumentException(
          header
              .map(row -> "row \"" + row.title() + "\" has no panel")
              .orElse("no panel is given"));
    }
  }

  boolean isCollapsed() {
    return header.filter(Header::collapsed).isPresent();
  }
}
