package dev.grafter.fake;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Map;
import java.util.regex.Pattern;

/** YAML as Go's encoder indents and quotes it. */
final class GoYaml {

  private static final int STEP = 4;
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9_/$(.][^\\n\\t\\r\\\\]*|-[^\\s].*");
  private static final Pattern OTHER_TYPE =
      Pattern.compile(
          "(?i)true|false|yes|no|on|off|y|n|null|~|[-+]?[0-9][0-9_]*(\\.[0-9]*)?(e[-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|[0-9]+)|\\.nan|0x[0-9a-f]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private final StringBuilder out = new StringBuilder();

  private GoYaml() {}

  static String write(Node.Obj node) {
    GoYaml yaml = new GoYaml();
    yaml.object(node, 0, false);
    return yaml.out.toString();
  }

  /** Everything inside aligns to the next multiple of the step. */
  private static int inside(int indent) {
    return STEP * ((indent + STEP) / STEP);
  }

  private void object(Node.Obj object, int indent, boolean firstInLine) {
    boolean first = firstInLine;
    for (Map.Entry<String, Node> field : object.fields().entrySet()) {
      out.append(" ".repeat(first ? 0 : indent)).append(field.getKey()).append(':');
      first = false;
      value(field.getValue(), indent);
    }
  }

  private void value(Node value, int indent) {
    if (value instanceof Node.Obj obj && obj.size() > 0) {
      out.append('\n');
      object(obj, inside(indent), false);
    } else if (value instanceof Node.Arr arr && arr.size() > 0) {
      out.append('\n');
      list(arr, inside(indent));
    } else {
      out.append(' ').append(scalar(value, indent)).append('\n');
    }
  }

  private void list(Node.Arr list, int indent) {
    for (Node item : list.items()) {
      out.append(" ".repeat(indent)).append("- ");
      if (item instanceof Node.Obj obj && obj.size() > 0) {
        object(obj, indent + 2, true);
      } else {
        out.append(scalar(item, indent)).append('\n');
      }
    }
  }

  private static String scalar(Node value, int indent) {
    if (!(value instanceof Node.Str str)) {
      return Json.write(value);
    }
    String text = str.value();
    if (text.contains("\n") && !text.contains("\t")) {
      String pad = "\n" + " ".repeat(inside(indent));
      String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
      return (text.endsWith("\n") ? "|" : "|-") + pad + body.replace("\n", pad);
    } else if (text.isEmpty() || OTHER_TYPE.matcher(text).matches()) {
      return Json.write(value);
    }
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.contains(": ")
            && !text.contains(" #")
            && !text.endsWith(":")
            && !text.endsWith(" ");
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
