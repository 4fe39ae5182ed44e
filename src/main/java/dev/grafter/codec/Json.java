package dev.grafter.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON text to {@link Node} and back. Reading is strict: a duplicate key, a trailing token and
 * nesting beyond 500 levels fail.
 */
public final class Json {

  private static final int MAX_DEPTH = 500;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(256 << 20)
                  .build())
          .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, true)
          .build();

  /** For what other programs wrote: the last of two equal keys wins, as in Go and in browsers. */
  private static final JsonFactory LENIENT =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(256 << 20)
                  .build())
          .configure(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, false)
          .build();

  private Json() {}

  /**
   * Reads one document, strictly.
   *
   * @param text the JSON
   * @param source the name of the text in error messages
   * @throws CodecException where the text is no JSON, with line and column
   */
  public static Node parse(String text, String source) {
    return parse(FACTORY, text, source);
  }

  /**
   * Reads one document that another program wrote: the last of two equal keys wins.
   *
   * @param text the JSON
   * @param source the name of the text in error messages
   * @throws CodecException where the text is no JSON, with line and column
   */
  public static Node parseLenient(String text, String source) {
    return parse(LENIENT, text, source);
  }

  private static Node parse(JsonFactory factory, String text, String source) {
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new CodecException(new Location(source, 1, 1), "empty, where JSON should be");
      }
      Node node = new Reader(parser, source).value();
      if (parser.nextToken() != null) {
        throw new CodecException(
            place(parser.currentTokenLocation(), source),
            "more text after the end of the JSON value");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw invalid(e, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CodecException invalid(JsonProcessingException e, String source) {
    return new CodecException(
        place(e.getLocation(), source), "not valid JSON: " + e.getOriginalMessage());
  }

  static JsonParser lenient(InputStream in) {
    try {
      return LENIENT.createParser(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value at which a parser stands. */
  static Node read(JsonParser parser, String source) {
    try {
      return new Reader(parser, source).value();
    } catch (JsonProcessingException e) {
      throw invalid(e, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One line without white space. */
  public static String write(Node node) {
    return write(node, false);
  }

  /**
   * Two spaces of indentation, one value a line, and a newline at the end: for files that people
   * diff.
   */
  public static String pretty(Node node) {
    return write(node, true) + "\n";
  }

  private static String write(Node node, boolean pretty) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      if (pretty) {
        generator.setPrettyPrinter(printer());
      }
      write(node, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private static void write(Node node, JsonGenerator out) throws IOException {
    if (node instanceof Node.Obj obj) {
      out.writeStartObject();
      for (Map.Entry<String, Node> field : obj.fields().entrySet()) {
        out.writeFieldName(field.getKey());
        write(field.getValue(), out);
      }
      out.writeEndObject();
    } else if (node instanceof Node.Arr arr) {
      out.writeStartArray();
      for (Node item : arr.items()) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (node instanceof Node.Str str) {
      out.writeString(str.value());
    } else if (node instanceof Node.Num num) {
      out.writeNumber(number(num));
    } else if (node instanceof Node.Bool bool) {
      out.writeBoolean(bool.value());
    } else {
      out.writeNull();
    }
  }

  /**
   * The one spelling of a number: no exponent unless it is very large or very small, no trailing
   * zeros.
   */
  static String number(Node.Num num) {
    if (num.isLong()) {
      return Long.toString(num.longValue());
    }
    BigDecimal stripped = num.value().stripTrailingZeros();
    int digitsBefore = stripped.precision() - stripped.scale();
    return digitsBefore > 21 || stripped.scale() > 21
        ? stripped.toString()
        : stripped.toPlainString();
  }

  static Location place(JsonLocation at, String source) {
    return at == null
        ? new Location(source, 0, 0)
        : new Location(source, at.getLineNr(), at.getColumnNr());
  }

  private record Reader(JsonParser parser, String source) {

    Node value() throws IOException {
      JsonToken token = parser.currentToken();
      Location where = place(parser.currentTokenLocation(), source);
      if (token == JsonToken.START_OBJECT) {
        return object(where);
      } else if (token == JsonToken.START_ARRAY) {
        return array(where);
      } else if (token == JsonToken.VALUE_STRING) {
        return new Node.Str(parser.getText(), where, false);
      } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
        return new Node.Bool(token == JsonToken.VALUE_TRUE, parser.getText(), where);
      } else if (token == JsonToken.VALUE_NULL) {
        return new Node.Null("null", where);
      }
      return new Node.Num(parser.getText(), where);
    }

    private Node object(Location where) throws IOException {
      Map<String, Node> fields = new LinkedHashMap<>();
      Map<String, Location> keys = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        keys.put(key, place(parser.currentTokenLocation(), source));
        parser.nextToken();
        fields.put(key, value());
      }
      return new Node.Obj(fields, keys, where);
    }

    private Node array(Location where) throws IOException {
      List<Node> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return new Node.Arr(items, where);
    }
  }
}
