package dev.grafter.alerting;

import dev.grafter.codec.Node;
import java.util.List;
import java.util.stream.Collectors;

/** What an expression does, in one line. */
final class StageTexts {

  private StageTexts() {}

  static String of(Node.Obj model) {
    String input = model.text("expression").orElse("");
    return switch (model.text("type").orElse("")) {
      case "math" -> input;
      case "reduce" ->
          model.text("reducer").orElse("")
              + " of "
              + input
              + model
                  .text("settings", "mode")
                  .filter(mode -> !mode.isEmpty())
                  .map(mode -> ", " + mode)
                  .orElse("");
      case "resample" ->
          input
              + " every "
              + model.text("window").orElse("")
              + ", down by "
              + model.text("downsampler").orElse("")
              + ", up by "
              + model.text("upsampler").orElse("");
      case "threshold" -> threshold(input, model);
      case "classic_conditions" ->
          conditions(model).stream().map(StageTexts::classic).collect(Collectors.joining(" "));
      default -> "unknown expression";
    };
  }

  private static List<Node.Obj> conditions(Node.Obj model) {
    return model
        .find("conditions")
        .flatMap(Node::asList)
        .map(Node.Arr::items)
        .orElse(List.of())
        .stream()
        .flatMap(node -> node.asObject().stream())
        .toList();
  }

  private static String threshold(String input, Node.Obj model) {
    return conditions(model).stream()
        .map(
            condition ->
                input
                    + " "
                    + evaluator(condition, "evaluator")
                    + (condition.has("unloadEvaluator")
                        ? ", over when " + evaluator(condition, "unloadEvaluator")
                        : ""))
        .collect(Collectors.joining(" "));
  }

  private static String evaluator(Node.Obj condition, String key) {
    String params =
        condition
            .find(key, "params")
            .flatMap(Node::asList)
            .map(Node.Arr::items)
            .orElse(List.of())
            .stream()
            .map(node -> node instanceof Node.Scalar scalar ? scalar.text() : node.kind())
            .collect(Collectors.joining(", "));
    return (condition.text(key, "type").orElse("") + " " + params).strip();
  }

  private static String classic(Node.Obj condition) {
    String input =
        condition
            .find("query", "params")
            .flatMap(Node::asList)
            .map(Node.Arr::items)
            .orElse(List.of())
            .stream()
            .flatMap(node -> node.asString().stream())
            .findFirst()
            .orElse("");
    return condition.text("operator", "type").orElse("")
        + " "
        + condition.text("reducer", "type").orElse("")
        + "("
        + input
        + ") "
        + evaluator(condition, "evaluator");
  }
}
