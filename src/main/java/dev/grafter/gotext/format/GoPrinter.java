package dev.grafter.gotext.format;

import dev.grafter.gotext.value.FuncValue;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.StructValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import dev.grafter.gotext.value.Weight;
import java.util.List;

/** Go's {@code fmt.Sprint}, {@code Sprintln} and {@code Sprintf}. */
public final class GoPrinter {
  private static final String NIL = "<nil>";

  private final StringBuilder out = new StringBuilder();
  private final Field field;
  private boolean erroring;
  private int depth;

  GoPrinter(int maxText) {
    field = new Field(out, maxText);
  }

  Field field() {
    return field;
  }

  String text() {
    return out.toString();
  }

  /**
   * The values under {@code %v}, with a space between two that are both not strings.
   *
   * @param maxText the longest text to make, in characters
   * @throws dev.grafter.gotext.value.FunctionError when the text would be longer, or a value nests
   *     too deep
   */
  public static String sprint(int maxText, Value... values) {
    GoPrinter printer = new GoPrinter(maxText);
    boolean previousText = true;
    for (Value value : values) {
      boolean text = value.unboxed() instanceof Value.Text;
      if (!text && !previousText) {
        printer.out.append(' ');
      }
      printer.argument(value, 'v');
      previousText = text;
    }
    return printer.text();
  }

  /** The values under {@code %v}, with spaces between all and a newline at the end. */
  public static String sprintln(int maxText, Value... values) {
    GoPrinter printer = new GoPrinter(maxText);
    String separator = "";
    for (Value value : values) {
      printer.out.append(separator);
      printer.argument(value, 'v');
      separator = " ";
    }
    return printer.out.append('\n').toString();
  }

  /**
   * {@code Sprintf}.
   *
   * @param maxText the longest text to make, in characters
   * @throws dev.grafter.gotext.value.FunctionError when the text would be longer
   */
  public static String sprintf(int maxText, String format, List<Value> arguments) {
    GoPrinter printer = new GoPrinter(maxText);
    new FormatString(printer, format, arguments).run();
    return printer.text();
  }

  /** Prints an argument under a verb. */
  void argument(Value boxed, int verb) {
    Value value = boxed.unboxed();
    if (!value.isValid()) {
      nil(verb);
    } else if (verb == 'T') {
      field.string(value.type().toString());
    } else {
      value(value, verb);
    }
  }

  private void nil(int verb) {
    if (verb == 'T' || verb == 'v') {
      field.pad(NIL);
    } else {
      badVerb(Values.INVALID, verb);
    }
  }

  /** Prints {@code %!d(string=abc)}, which says that the verb does not fit. */
  private void badVerb(Value value, int verb) {
    boolean old = erroring;
    erroring = true;
    field.write("%!" + Character.toString(verb) + "(");
    if (value.isValid()) {
      field.write(value.type() + "=");
      value(value, 'v');
    } else {
      field.write(NIL);
    }
    field.write(")");
    erroring = old;
  }

  private void value(Value value, int verb) {
    if (!erroring && !field.sharpV && "vsxXq".indexOf(verb) >= 0) {
      String own = value.ownText();
      if (own != null) {
        text(Value.of(own), own, verb);
        return;
      }
    }
    if (verb == 'w') {
      badVerb(value, verb);
    } else if (value instanceof Value.Text text) {
      text(text, text.value(), verb);
    } else if (value instanceof Value.Int number) {
      integer(number, verb);
    } else if (value instanceof Value.Real number) {
      floating(number, number.value(), verb);
    } else if (value instanceof Value.Bool bool) {
      bool(bool, verb);
    } else {
      compound(value, verb);
    }
  }

  private void compound(Value value, int verb) {
    if (value instanceof ListValue list) {
      list(list, verb);
    } else if (value instanceof MapValue map) {
      map(map, verb);
    } else if (value instanceof StructValue struct) {
      struct(struct, verb);
    } else if (value instanceof Value.Complex number) {
      complex(number, verb);
    } else if (value instanceof FuncValue) {
      badVerb(value, verb);
    } else {
      nested(value, verb);
    }
  }

  /** Prints an element of a slice, map or struct. */
  private void nested(Value boxed, int verb) {
    Value value = boxed.unboxed();
    if (value.isValid()) {
      Weight.checkDepth(++depth);
      value(value, verb);
      depth--;
    } else if (field.sharpV) {
      field.write("interface {}(nil)");
    } else {
      field.write(NIL);
    }
  }

  private void text(Value value, String text, int verb) {
    boolean quoted = verb == 'q' || (verb == 'v' && field.sharpV);
    if (quoted) {
      field.quoted(text);
    } else if (verb == 'v' || verb == 's') {
      field.string(text);
    } else if (verb == 'x' || verb == 'X') {
      field.hex(text, verb == 'X');
    } else {
      badVerb(value, verb);
    }
  }

  private void bool(Value.Bool value, int verb) {
    if (verb == 't' || verb == 'v') {
      field.pad(Boolean.toString(value.value()));
    } else {
      badVerb(value, verb);
    }
  }

  private void integer(Value.Int value, int verb) {
    boolean signed = value.kind().isSigned();
    long number = value.value();
    switch (verb) {
      case 'v' -> plainInteger(number, signed);
      case 'd' -> field.integer(number, signed, 10, false, false);
      case 'b' -> field.integer(number, signed, 2, false, false);
      case 'o', 'O' -> field.integer(number, signed, 8, false, verb == 'O');
      case 'x', 'X' -> field.integer(number, signed, 16, verb == 'X', false);
      case 'c' -> field.rune(number);
      case 'q' -> field.quotedRune(number);
      case 'U' -> field.unicode(number);
      default -> badVerb(value, verb);
    }
  }

  private void plainInteger(long number, boolean signed) {
    boolean hex = field.sharpV && !signed;
    boolean old = field.sharp;
    field.sharp |= hex;
    field.integer(number, signed, hex ? 16 : 10, false, false);
    field.sharp = old;
  }

  private void floating(Value value, double number, int verb) {
    switch (verb) {
      case 'v' -> field.floating(number, 'g', -1);
      case 'b', 'g', 'G', 'x', 'X' -> field.floating(number, (char) verb, -1);
      case 'f', 'e', 'E' -> field.floating(number, (char) verb, 6);
      case 'F' -> field.floating(number, 'f', 6);
      default -> badVerb(value, verb);
    }
  }

  private void complex(Value.Complex value, int verb) {
    if ("vbgGxXfFeE".indexOf(verb) < 0) {
      badVerb(value, verb);
      return;
    }
    boolean old = field.plus;
    field.write("(");
    floating(value, value.real(), verb);
    field.plus = true;
    floating(value, value.imaginary(), verb);
    field.write("i)");
    field.plus = old;
  }

  private String separator() {
    return field.sharpV ? ", " : " ";
  }

  private void list(ListValue list, int verb) {
    if (field.sharpV) {
      field.write(list.type() + (list.isNil() ? "(nil)" : "{"));
      if (list.isNil()) {
        return;
      }
    } else {
      field.write("[");
    }
    for (int i = 0; i < list.size(); i++) {
      field.write(i > 0 ? separator() : "");
      nested(list.items().get(i), verb);
    }
    field.write(field.sharpV ? "}" : "]");
  }

  private void map(MapValue map, int verb) {
    field.write(field.sharpV ? map.type() + "{" : "map[");
    String separator = "";
    for (String key : map.sortedKeys()) {
      field.write(separator);
      text(Value.of(key), key, verb);
      field.write(":");
      nested(map.get(key), verb);
      separator = separator();
    }
    field.write(field.sharpV ? "}" : "]");
  }

  private void struct(StructValue struct, int verb) {
    field.write(field.sharpV ? struct.type() + "{" : "{");
    String separator = "";
    for (String name : struct.fieldNames()) {
      field.write(separator + (field.plusV || field.sharpV ? name + ":" : ""));
      nested(struct.field(name), verb);
      separator = separator();
    }
    field.write("}");
  }
}
