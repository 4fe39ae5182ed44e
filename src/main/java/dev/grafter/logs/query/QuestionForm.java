package dev.grafter.logs.query;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.logql.eval.Direction;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Reads questions from JSON: {@code {"query", "type": "instant", "time"}}, {@code {"query", "type":
 * "range", "start", "end", "step"}} or {@code {"query", "type": "logs", "start", "end", "limit",
 * "direction"}}, times in seconds. Other keys are passed over, so recorded answers may stand
 * beside.
 */
public final class QuestionForm {

  private QuestionForm() {}

  /**
   * Reads one.
   *
   * @param span what is meant where no time is given
   * @throws CodecException naming the place and the property that is not as it should be
   */
  public static Question read(Node node, TimeSpan span) {
    Node.Obj object =
        node.asObject()
            .orElseThrow(
                () ->
                    new CodecException(
                        node.where(), "a question is an object, not a " + node.kind()));
    String query = required(object, "query");
    String type = required(object, "type");
    return switch (type) {
      case "instant" -> span.instant(query, time(object, "time"));
      case "range", "logs" ->
          span.range(
              query,
              time(object, "start"),
              time(object, "end"),
              scalar(object, "step", QueryTime::parseStep),
              new Lines(limit(object), direction(object)));
      default ->
          throw new CodecException(
              object.get("type").where(),
              "\"type\" is instant, range or logs, not \"" + type + "\"");
    };
  }

  private static String required(Node.Obj object, String key) {
    Node value = object.get(key);
    if (value == null) {
      throw new CodecException(object.where(), "a question should have \"" + key + "\"");
    }
    return value
        .asString()
        .orElseThrow(
            () ->
                new CodecException(
                    value.where(), "\"" + key + "\" should be a string, not a " + value.kind()));
  }

  private static Long time(Node.Obj object, String key) {
    return scalar(object, key, QueryTime::parse);
  }

  private static Long scalar(Node.Obj object, String key, ToLongFunction<String> reader) {
    Node value = object.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value instanceof Node.Num || value instanceof Node.Str) {
      try {
        return reader.applyAsLong(((Node.Scalar) value).text());
      } catch (IllegalArgumentException e) {
        throw new CodecException(value.where(), "\"" + key + "\": " + e.getMessage());
      }
    }
    throw new CodecException(
        value.where(), "\"" + key + "\" should be a number, not a " + value.kind());
  }

  private static int limit(Node.Obj object) {
    Long limit = scalar(object, "limit", QuestionForm::count);
    return limit == null ? Lines.DEFAULT.limit() : Math.toIntExact(limit);
  }

  private static long count(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a limit is a whole number, not \"" + text + "\"", e);
    }
  }

  private static Direction direction(Node.Obj object) {
    if (!object.has("direction")) {
      return Lines.DEFAULT.direction();
    }
    String text = required(object, "direction");
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "forward" -> Direction.FORWARD;
      case "backward" -> Direction.BACKWARD;
      default ->
          throw new CodecException(
              object.get("direction").where(),
              "\"direction\" is forward or backward, not \"" + text + "\"");
    };
  }
}
