package dev.grafter.alerting.expr;

import dev.grafter.codec.Node;
import dev.grafter.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the model of an expression stage as Grafana does: what it does not know, it ignores. */
public final class CommandReader {

  private static final String WORDS =
      "[gt, lt, eq, ne, gte, lte, within_range, outside_range, within_range_included,"
          + " outside_range_included]";

  private final String refId;
  private final Node.Obj model;

  private CommandReader(String refId, Node.Obj model) {
    this.refId = refId;
    this.model = model;
  }

  /**
   * The command of a model.
   *
   * @param refId the stage
   * @param model its model
   * @param from how long before an evaluation its time range begins, in nanoseconds
   * @param to how long before an evaluation it ends, in nanoseconds
   * @throws ExpressionException in Grafana's words, when it refuses the model
   */
  public static Command read(String refId, Node.Obj model, long from, long to) {
    CommandReader reader = new CommandReader(refId, model);
    Optional<String> type = model.text("type");
    if (type.isEmpty()) {
      throw invalidType(refId, "no expression command type in query for refId " + refId);
    }
    try {
      return switch (type.get()) {
        case "math" -> reader.math();
        case "reduce" -> reader.reduce();
        case "resample" -> reader.resample(from, to);
        case "threshold" -> reader.threshold();
        case "classic_conditions" -> reader.classic();
        default -> throw new UnknownType(type.get());
      };
    } catch (UnknownType e) {
      throw invalidType(refId, e.getMessage());
    } catch (ExpressionException e) {
      throw new ExpressionException(
          "failed to parse expression '" + refId + "': " + e.getMessage());
    }
  }

  /** Whether a model is a threshold whose series recover at another limit. */
  public static boolean isHysteresis(Node.Obj model) {
    return model.text("type").filter("threshold"::equals).isPresent()
        && model
            .find("conditions")
            .flatMap(Node::asList)
            .filter(list -> list.size() == 1)
            .flatMap(list -> list.items().get(0).asObject())
            .filter(condition -> condition.has("unloadEvaluator"))
            .isPresent();
  }

  /** Apart from the other errors, since Grafana words it otherwise. */
  private static final class UnknownType extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownType(String type) {
      super("'" + type + "' is not a recognized expression type");
    }
  }

  private static ExpressionException invalidType(String refId, String reason) {
    return new ExpressionException("invalid command type in expression '" + refId + "': " + reason);
  }

  private String text(String key, String missing, String wrong) {
    Node node = model.find(key).orElseThrow(() -> new ExpressionException(missing));
    return node.asString()
        .orElseThrow(() -> new ExpressionException(wrong + ", got " + goType(node)));
  }

  private static String goType(Node node) {
    if (node instanceof Node.Num) {
      return "float64";
    } else if (node instanceof Node.Bool) {
      return "bool";
    } else if (node instanceof Node.Obj) {
      return "map[string]interface {}";
    }
    return node instanceof Node.Arr ? "[]interface {}" : "<nil>";
  }

  private static String withoutDollar(String name) {
    return name.startsWith("$") ? name.substring(1) : name;
  }

  private Command math() {
    String expression =
        text(
            "expression",
            "command is missing an expression",
            "math expression is expected to be a string");
    try {
      return MathCommand.of(expression);
    } catch (ExpressionException e) {
      throw new ExpressionException("invalid math command type: " + e.getMessage());
    }
  }

  private Command reduce() {
    String input =
        text(
            "expression",
            "no expression ID is specified to reduce. Must be a reference to an existing query or"
                + " expression",
            "expression ID is expected to be a string");
    String word = text("reducer", "no reducer specified", "expected reducer to be a string");
    NonNumbers mode = mode();
    Reducer reducer = Reducer.of(word.toLowerCase(Locale.ROOT));
    if (reducer == null) {
      throw new ExpressionException("reduction " + word + " not implemented");
    }
    return new ReduceCommand(withoutDollar(input), reducer, mode);
  }

  private NonNumbers mode() {
    Optional<Node> settings = model.find("settings").filter(node -> !node.isNull());
    if (settings.isEmpty()) {
      return new NonNumbers.Strict();
    }
    Node.Obj object =
        settings
            .get()
            .asObject()
            .orElseThrow(
                () ->
                    new ExpressionException(
                        "field settings must be an object, got "
                            + goType(settings.get())
                            + " for refId "
                            + refId));
    String mode = object.find("mode").map(CommandReader::printed).orElse("");
    return switch (mode) {
      case "" -> new NonNumbers.Strict();
      case "dropNN" -> new NonNumbers.Drop();
      case "replaceNN" -> new NonNumbers.Replace(replacement(object));
      default ->
          throw new ExpressionException(
              "reducer mode '" + mode + "' is not supported. Supported only: [dropNN,replaceNN]");
    };
  }

  private static String printed(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : node.kind();
  }

  private static Double replacement(Node.Obj settings) {
    Node node =
        settings
            .find("replaceWithValue")
            .orElseThrow(
                () ->
                    new ExpressionException(
                        "setting replaceWithValue must be specified when mode is 'replaceNN'"));
    if (node instanceof Node.Num number) {
      return number.doubleValue();
    }
    throw new ExpressionException("setting replaceWithValue must be a number, got " + goType(node));
  }

  private Command resample(long from, long to) {
    String input =
        text(
            "expression",
            "no expression ID to resample. must be a reference to an existing query or expression",
            "expected resample input variable to be type string");
    String window =
        text(
            "window",
            "no time duration specified for the window in resample command",
            "resample window is expected to be a string");
    String down =
        text(
            "downsampler",
            "no downsampler function specified in resample command",
            "expected resample downsampler to be a string");
    String up =
        text(
            "upsampler",
            "no upsampler specified in resample command",
            "expected resample downsampler to be a string");
    return new ResampleCommand(
        withoutDollar(input), window(window), downsampler(down), upsampler(up), from, to);
  }

  private static long window(String text) {
    try {
      return GrafanaDuration.parse(text);
    } catch (IllegalArgumentException e) {
      throw new ExpressionException(
          "failed to parse resample \"window\" duration field "
              + GoQuote.quote("0s")
              + ": "
              + e.getMessage());
    }
  }

  private static Reducer downsampler(String word) {
    Reducer reducer = Reducer.of(word);
    if (reducer == null || reducer == Reducer.COUNT || reducer == Reducer.MEDIAN) {
      throw new ExpressionException("downsampling " + word + " not implemented");
    }
    return reducer;
  }

  private static ResampleCommand.Upsampler upsampler(String word) {
    for (ResampleCommand.Upsampler upsampler : ResampleCommand.Upsampler.values()) {
      if (upsampler.name().toLowerCase(Locale.ROOT).equals(word)) {
        return upsampler;
      }
    }
    throw new ExpressionException("upsampling " + word + " not implemented");
  }

  private List<Node.Obj> conditions() {
    return model
        .find("conditions")
        .flatMap(Node::asList)
        .map(Node.Arr::items)
        .orElse(List.of())
        .stream()
        .map(
            node ->
                node.asObject()
                    .orElseThrow(() -> new ExpressionException("a condition is " + node.kind())))
        .toList();
  }

  private Command threshold() {
    String input = model.text("expression").orElse("");
    if (input.isEmpty()) {
      throw new ExpressionException("no variable specified to reference for refId " + refId);
    }
    List<Node.Obj> conditions = conditions();
    if (conditions.size() != 1) {
      throw new ExpressionException("threshold expression requires exactly one condition");
    }
    Node.Obj condition = conditions.get(0);
    Comparison limit = comparison(condition, "evaluator", "invalid condition");
    Optional<Comparison> unload =
        condition
            .find("unloadEvaluator")
            .filter(node -> !node.isNull())
            .map(node -> comparison(condition, "unloadEvaluator", "invalid unloadCondition"));
    return new ThresholdCommand(input, limit, unload);
  }

  private static Comparison comparison(Node.Obj condition, String key, String what) {
    String word = condition.text(key, "type").orElse("");
    Comparison.Kind kind = Comparison.Kind.of(word);
    if (kind == null) {
      throw new ExpressionException(
          what + ": expected threshold function to be one of " + WORDS + ", got " + word);
    }
    List<Double> params = params(condition, key);
    if (params.size() < kind.params()) {
      throw new ExpressionException(
          what
              + ": incorrect number of arguments for threshold function '"
              + word
              + "': got "
              + params.size()
              + " but need "
              + kind.params());
    }
    return new Comparison(kind, params.subList(0, kind.params()));
  }

  private static List<Double> params(Node.Obj condition, String key) {
    List<Double> params = new ArrayList<>();
    for (Node node :
        condition
            .find(key, "params")
            .flatMap(Node::asList)
            .map(Node.Arr::items)
            .orElse(List.of())) {
      if (node instanceof Node.Num number) {
        params.add(number.doubleValue());
      } else {
        throw new ExpressionException(
            "failed to parse the command: json: cannot unmarshal "
                + node.kind()
                + " into a parameter of type float64");
      }
    }
    return params;
  }

  private Command classic() {
    List<ClassicCommand.Condition> read = new ArrayList<>();
    for (Node.Obj condition : conditions()) {
      read.add(classic(condition, read.size() + 1));
    }
    return new ClassicCommand(read);
  }

  private static ClassicCommand.Condition classic(Node.Obj condition, int position) {
    ClassicCommand.Operator operator =
        operator(condition.text("operator", "type").orElse(""), position);
    String input =
        condition
            .find("query", "params")
            .flatMap(Node::asList)
            .filter(list -> list.size() > 0)
            .flatMap(list -> list.items().get(0).asString())
            .orElse("");
    if (input.isEmpty()) {
      throw new ExpressionException(
          "classic condition " + position + " is missing the query RefID argument");
    }
    String word = condition.text("reducer", "type").orElse("");
    ClassicReducer reducer = ClassicReducer.of(word);
    if (reducer == null) {
      throw new ExpressionException(
          "invalid reducer '" + word + "' in classic condition " + position);
    }
    return new ClassicCommand.Condition(input, reducer, evaluator(condition), operator);
  }

  private static ClassicCommand.Operator operator(String word, int position) {
    return switch (word) {
      case "and" -> ClassicCommand.Operator.AND;
      case "or" -> ClassicCommand.Operator.OR;
      case "logic-or" -> ClassicCommand.Operator.LOGIC_OR;
      default ->
          throw new ExpressionException(
              "classic condition " + position + " operator must be one of [and, or, logic-or]");
    };
  }

  private static Optional<Comparison> evaluator(Node.Obj condition) {
    String word = condition.text("evaluator", "type").orElse("");
    if (word.equals("no_value")) {
      return Optional.empty();
    }
    Comparison.Kind kind =
        switch (word) {
          case "ge" -> Comparison.Kind.GTE;
          case "le" -> Comparison.Kind.LTE;
          default -> Comparison.Kind.of(word);
        };
    if (kind == null) {
      throw new ExpressionException("evaluator invalid evaluator type: " + word);
    }
    List<Double> params = params(condition, "evaluator");
    if (kind.isRange() && params.size() != 2) {
      throw new ExpressionException("ranged evaluator requires 2 parameters");
    }
    if (params.isEmpty()) {
      throw new ExpressionException("evaluator '" + word + "' is missing the threshold parameter");
    }
    return Optional.of(new Comparison(kind, params.subList(0, kind.params())));
  }
}
