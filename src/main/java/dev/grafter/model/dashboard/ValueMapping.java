package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.PlainNumber;
import java.util.Objects;
import java.util.Optional;

/** Shows a text or a colour instead of a value. */
public sealed interface ValueMapping {

  /**
   * What is shown.
   *
   * @param text the text; empty keeps the value
   * @param color the colour; empty keeps the colour
   */
  record Shown(Optional<String> text, Optional<String> color) {
    /** Checks that it changes something. */
    public Shown {
      if (text.isEmpty() && color.isEmpty()) {
        throw new IllegalArgumentException("a value mapping needs a text or a colour");
      }
    }

    /** A text. */
    public static Shown text(String text) {
      return new Shown(Optional.of(text), Optional.empty());
    }

    /** A text in a colour. */
    public static Shown text(String text, String color) {
      return new Shown(Optional.of(text), Optional.of(color));
    }

    Node.Obj node(int index) {
      return Node.object()
          .putText("text", text)
          .putText("color", color)
          .put("index", index)
          .build();
    }
  }

  /** The mapping as Grafana spells it; the index is its rank among the panel's mappings. */
  Node.Obj node(int index);

  /** One value, compared as text. */
  record Value(String value, Shown shown) implements ValueMapping {
    /** Refuses null. */
    public Value {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(shown, "shown");
    }

    @Override
    public Node.Obj node(int index) {
      return mapping("value", Node.object().put(value, shown.node(index)).build());
    }
  }

  /** All numbers from one to another, both included. */
  record Range(double from, double to, Shown shown) implements ValueMapping {
    /** Checks the order. */
    public Range {
      if (!(from <= to)) {
        throw new IllegalArgumentException(
            "a value mapping from " + from + " to " + to + " matches nothing");
      }
    }

    @Override
    public Node.Obj node(int index) {
      return mapping(
          "range",
          Node.object()
              .put("from", PlainNumber.node(from))
              .put("to", PlainNumber.node(to))
              .put("result", shown.node(index))
              .build());
    }
  }

  /** All texts that a JavaScript regular expression matches. */
  record Regex(String pattern, Shown shown) implements ValueMapping {
    /** Checks that there is a pattern. */
    public Regex {
      if (pattern.isEmpty()) {
        throw new IllegalArgumentException("a value mapping by pattern needs a pattern");
      }
    }

    @Override
    public Node.Obj node(int index) {
      return mapping(
          "regex", Node.object().put("pattern", pattern).put("result", shown.node(index)).build());
    }
  }

  /** No value at all. */
  record Special(Kind kind, Shown shown) implements ValueMapping {
    /** Which values are meant. */
    public enum Kind {
      /** Null. */
      NULL("null"),
      /** Not a number. */
      NAN("nan"),
      /** Either. */
      NULL_OR_NAN("null+nan"),
      /** The empty text. */
      EMPTY("empty"),
      /** True. */
      TRUE("true"),
      /** False. */
      FALSE("false");

      private final String word;

      Kind(String word) {
        this.word = word;
      }
    }

    /** Refuses null. */
    public Special {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(shown, "shown");
    }

    @Override
    public Node.Obj node(int index) {
      return mapping(
          "special",
          Node.object().put("match", kind.word).put("result", shown.node(index)).build());
    }
  }

  private static Node.Obj mapping(String type, Node.Obj options) {
    return Node.object().put("type", type).put("options", options).build();
  }
}
