package dev.grafter.render.alloy;

import dev.grafter.logs.text.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * A block of Alloy's configuration while it is put together. It is printed as {@code alloy fmt}
 * prints it: tabs, an empty line before every inner block that is not the first thing, and the
 * equals signs of neighbouring lines in one column.
 */
public final class AlloyBlock {

  private static final Set<String> WORDS = Set.of("true", "false", "null");

  private sealed interface Item {}

  private record Attribute(String name, AlloyValue value) implements Item {}

  private record Inner(AlloyBlock block) implements Item {}

  private final String header;
  private final List<Item> items = new ArrayList<>();

  private AlloyBlock(String header) {
    this.header = header;
  }

  /** A block without a label. */
  public static AlloyBlock of(String name) {
    return new AlloyBlock(name);
  }

  /** A block with a label, as components have. */
  public static AlloyBlock of(String name, String label) {
    return new AlloyBlock(name + " " + GoText.quote(label));
  }

  /** Whether a text can be a label or a bare name. */
  public static boolean isIdentifier(String text) {
    return !text.isEmpty()
        && !WORDS.contains(text)
        && !Character.isDigit(text.codePointAt(0))
        && text.codePoints()
            .allMatch(c -> c == '_' || Character.isLetter(c) || Character.isDigit(c));
  }

  /** Adds an attribute. */
  public AlloyBlock put(String name, AlloyValue value) {
    items.add(new Attribute(name, value));
    return this;
  }

  /** Adds an attribute with a string. */
  public AlloyBlock put(String name, String text) {
    return put(name, AlloyValue.of(text));
  }

  /** Adds an attribute unless the string is empty. */
  public AlloyBlock putNonEmpty(String name, String text) {
    return text.isEmpty() ? this : put(name, text);
  }

  /** Adds an attribute when there is a string. */
  public AlloyBlock put(String name, Optional<String> text) {
    text.ifPresent(value -> put(name, value));
    return this;
  }

  /** Adds an attribute when the flag is set. */
  public AlloyBlock putFlag(String name, boolean value) {
    return value ? put(name, AlloyValue.of(true)) : this;
  }

  /** Adds a number unless it is zero. */
  public AlloyBlock putNonZero(String name, long value) {
    return value == 0 ? this : put(name, AlloyValue.of(value));
  }

  /** Adds an inner block. */
  public AlloyBlock block(AlloyBlock inner) {
    items.add(new Inner(inner));
    return this;
  }

  /** Adds an inner block that the function fills. */
  public AlloyBlock block(String name, Consumer<AlloyBlock> filler) {
    AlloyBlock inner = of(name);
    filler.accept(inner);
    return block(inner);
  }

  /** The block as text, without a newline at the end. */
  public String print() {
    StringBuilder out = new StringBuilder();
    print(out, "");
    return out.toString();
  }

  /** Blocks as a file: an empty line between two, a newline at the end. */
  public static String print(List<AlloyBlock> blocks) {
    StringBuilder out = new StringBuilder();
    for (AlloyBlock block : blocks) {
      out.append(out.isEmpty() ? "" : "\n");
      block.print(out, "");
      out.append('\n');
    }
    return out.toString();
  }

  private void print(StringBuilder out, String indent) {
    out.append(indent).append(header);
    if (items.isEmpty()) {
      out.append(" { }");
      return;
    }
    out.append(" {\n");
    String inner = indent + "\t";
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Inner block) {
        out.append(i == 0 ? "" : "\n");
        block.block().print(out, inner);
        out.append('\n');
      } else if (items.get(i) instanceof Attribute attribute) {
        print(out, inner, attribute, columnOf(i));
      }
    }
    out.append(indent).append('}');
  }

  /** The width of the names that share a column: neighbours, up to one with lines of its own. */
  private int columnOf(int at) {
    int from = at;
    while (from > 0 && items.get(from - 1) instanceof Attribute before && !isTall(before)) {
      from--;
    }
    int width = 0;
    for (int i = from; i < items.size() && items.get(i) instanceof Attribute attribute; i++) {
      width = Math.max(width, attribute.name().length());
      if (isTall(attribute)) {
        break;
      }
    }
    return width;
  }

  private static boolean isTall(Attribute attribute) {
    return attribute.value().isTall();
  }

  private static void print(StringBuilder out, String indent, Attribute attribute, int width) {
    out.append(indent).append(padded(attribute.name(), width)).append(" = ");
    if (!isTall(attribute)) {
      out.append(attribute.value().inline());
    } else if (attribute.value() instanceof AlloyValue.Members object) {
      members(out, indent, object.members());
    } else if (attribute.value() instanceof AlloyValue.Objects list) {
      objects(out, indent, list.objects());
    }
    out.append('\n');
  }

  private static void objects(
      StringBuilder out, String indent, List<SortedMap<String, AlloyValue>> objects) {
    out.append('[');
    for (int i = 0; i < objects.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      members(out, indent, objects.get(i));
    }
    out.append(']');
  }

  private static void members(
      StringBuilder out, String indent, SortedMap<String, AlloyValue> members) {
    List<String> names = members.keySet().stream().map(AlloyBlock::name).toList();
    int width = names.stream().mapToInt(AlloyBlock::width).max().orElse(0);
    out.append("{\n");
    int i = 0;
    for (AlloyValue value : members.values()) {
      out.append(indent).append('\t').append(padded(names.get(i++), width));
      out.append(" = ").append(value.inline()).append(",\n");
    }
    out.append(indent).append('}');
  }

  private static String name(String member) {
    return isIdentifier(member) ? member : GoText.quote(member);
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }
}
