package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;

/**
 * A text for people.
 *
 * @param markdown the text
 */
public record TextView(String markdown) implements Visualization {

  /** Checks that there is a text. */
  public TextView {
    if (markdown.isBlank()) {
      throw new IllegalArgumentException("a text panel needs a text");
    }
  }

  @Override
  public String type() {
    return "text";
  }

  @Override
  public Shows shows() {
    return Shows.NOTHING;
  }

  @Override
  public Node.Obj options() {
    return Node.object()
        .put("mode", "markdown")
        .put("content", markdown)
        .put(
            "code",
            Node.object()
                .put("language", "plaintext")
                .put("showLineNumbers", false)
                .put("showMiniMap", false)
                .build())
        .build();
  }
}
