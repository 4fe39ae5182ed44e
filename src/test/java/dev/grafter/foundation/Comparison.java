package dev.grafter.foundation;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds JSON of ours against types of the SDK, and remembers which fields and values were used.
 * Where a declaration says {@code any}, the type of panel, query or value says which type it is.
 */
final class Comparison {

  private final Modules modules;
  private final Set<String> differences = new TreeSet<>();
  private final Map<Type.Shape, Set<String>> usedFields = new HashMap<>();
  private final Map<Type.Choice, Set<String>> usedValues = new HashMap<>();
  private final Map<Type.Shape, Set<Node.Obj>> objects = new HashMap<>();

  Comparison(Modules modules) {
    this.modules = modules;
  }

  /** Compares a tree with a type. */
  void compare(Node node, String module, String type) {
    differences.addAll(check(node, modules.type(module, type), module + "." + type));
  }

  /** What ours writes and the types do not know, and values of another type. */
  Set<String> differences() {
    return differences;
  }

  /** The fields of the types met that ours never writes, and the values of enums. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>();
    merged(usedFields, Type.Shape::name, shape -> shape.fields().keySet())
        .forEach((type, names) -> unused.add("field " + type + ": " + String.join(" ", names)));
    merged(usedValues, Type.Choice::name, choice -> Set.copyOf(choice.values().values()))
        .forEach((type, names) -> unused.add("value " + type + ": " + String.join(" ", names)));
    return unused;
  }

  /** An empty text is no default: something must be written there. */
  private static boolean isChoice(Node usual) {
    return !(usual instanceof Node.Str text) || !text.value().isEmpty();
  }

  private interface Naming<T> {
    String name(T type);
  }

  private interface Members<T> {
    Set<String> of(T type);
  }

  private static <T> Map<String, Set<String>> merged(
      Map<T, Set<String>> used, Naming<T> naming, Members<T> members) {
    Map<String, Set<String>> unused = new TreeMap<>();
    used.forEach(
        (type, names) -> {
          Set<String> rest = new TreeSet<>(members.of(type));
          rest.removeAll(names);
          if (!rest.isEmpty()) {
            unused.put(naming.name(type), rest);
          }
        });
    return unused;
  }

  /** The names of the types of objects met. */
  Set<String> shapes() {
    return objects.keySet().stream().map(Type.Shape::name).collect(Collectors.toSet());
  }

  /**
   * Where ours says otherwise than the SDK when nothing was chosen.
   *
   * @param defaults the object that the SDK makes of each type
   */
  Set<String> otherDefaults(Map<String, Node.Obj> defaults) {
    Set<String> found = new TreeSet<>();
    objects.forEach(
        (shape, ours) -> {
          Node.Obj theirs = defaults.getOrDefault(shape.name(), Node.empty());
          ours.forEach(each -> found.addAll(otherValues(shape.name(), each, theirs)));
        });
    return found;
  }

  private static Set<String> otherValues(String shape, Node.Obj ours, Node.Obj theirs) {
    Set<String> found = new TreeSet<>();
    theirs
        .fields()
        .forEach(
            (name, usual) -> {
              Node own = ours.get(name);
              if (own instanceof Node.Scalar && isChoice(usual) && !own.equals(usual)) {
                found.add(
                    "default "
                        + shape
                        + "."
                        + name
                        + ": theirs "
                        + Json.write(usual)
                        + ", ours "
                        + Json.write(own));
              }
            });
    return found;
  }

  private Set<String> check(Node node, Type declared, String where) {
    Type type = modules.resolve(declared);
    if (type instanceof Type.Any) {
      return Set.of();
    } else if (type instanceof Type.Shape shape && node instanceof Node.Obj object) {
      return fields(object, shape);
    } else if (type instanceof Type.Items items && node instanceof Node.Arr list) {
      return each(list.items(), items.of(), where);
    } else if (type instanceof Type.Dictionary dictionary && node instanceof Node.Obj object) {
      return each(List.copyOf(object.fields().values()), dictionary.values(), where);
    } else if (type instanceof Type.Union union) {
      return best(node, union, where);
    }
    return fits(node, type) ? Set.of() : Set.of("type " + where + ": ours is " + kind(node));
  }

  private static String kind(Node node) {
    return node instanceof Node.Str ? Json.write(node) : node.kind();
  }

  private Set<String> each(List<Node> nodes, Type type, String where) {
    Set<String> found = new TreeSet<>();
    nodes.forEach(node -> found.addAll(check(node, type, where)));
    return found;
  }

  private boolean fits(Node node, Type type) {
    if (type instanceof Type.Primitive primitive) {
      return switch (primitive.name()) {
        case "string" -> node instanceof Node.Str;
        case "number" -> node instanceof Node.Num;
        case "boolean" -> node instanceof Node.Bool;
        default -> node instanceof Node.Null;
      };
    } else if (type instanceof Type.Literal literal) {
      return node instanceof Node.Scalar scalar
          && scalar.text().equals(literal.text())
          && node instanceof Node.Str == literal.quoted();
    } else if (type instanceof Type.Choice choice) {
      usedValues.computeIfAbsent(choice, any -> new TreeSet<>()).add(Json.write(node));
      return choice.values().containsValue(Json.write(node));
    }
    return false;
  }

  /** The option that fits; if none does, the one that fits best says what is wrong. */
  private Set<String> best(Node node, Type.Union union, String where) {
    Optional<Set<String>> best = Optional.empty();
    for (Type option : union.options()) {
      if (!discriminates(node, option)) {
        continue;
      }
      Set<String> found = check(node, option, where);
      if (best.isEmpty() || found.size() < best.get().size()) {
        best = Optional.of(found);
      }
    }
    return best.orElseGet(() -> Set.of("type " + where + ": ours is " + kind(node)));
  }

  /** Whether fields with a fixed value have that value. */
  private boolean discriminates(Node node, Type option) {
    Type type = modules.resolve(option);
    if (!(type instanceof Type.Shape shape) || !(node instanceof Node.Obj object)) {
      return !(type instanceof Type.Shape);
    }
    return shape.fields().entrySet().stream()
        .allMatch(
            field ->
                !(modules.resolve(field.getValue().type()) instanceof Type.Literal literal)
                    || object
                        .find(field.getKey())
                        .map(value -> fits(value, literal))
                        .orElse(field.getValue().optional()));
  }

  private Set<String> fields(Node.Obj object, Type.Shape shape) {
    objects.computeIfAbsent(shape, any -> new HashSet<>()).add(object);
    Set<String> found = new TreeSet<>();
    object
        .fields()
        .forEach(
            (name, value) -> {
              Type.Field field = shape.fields().get(name);
              if (field == null) {
                found.add("unknown " + shape.name() + "." + name);
                return;
              }
              usedFields.computeIfAbsent(shape, any -> new TreeSet<>()).add(name);
              found.addAll(check(value, field.type(), shape.name() + "." + name));
              plugin(object, name, value, shape.name()).ifPresent(found::addAll);
            });
    return found;
  }

  /** What the declarations leave open. */
  private Optional<Set<String>> plugin(Node.Obj owner, String name, Node value, String shape) {
    if (shape.equals("dashboard.Panel")) {
      return ofPanel(owner, name, value);
    }
    boolean model = shape.equals("alerting.Query") && name.equals("model");
    if (model && value instanceof Node.Obj query) {
      boolean loki = query.text("datasource", "type").equals(Optional.of("loki"));
      return Optional.of(
          loki
              ? check(value, modules.type("loki", "dataquery"), "loki.dataquery")
              : check(
                  value, modules.type("expr", "expr"), "expr." + query.text("type").orElse("")));
    }
    return Optional.empty();
  }

  private Optional<Set<String>> ofPanel(Node.Obj panel, String name, Node value) {
    String module = panel.text("type").orElse("");
    if (module.equals("alertlist")) {
      return Optional.empty(); // the SDK has no types for it
    }
    return switch (name) {
      case "options" ->
          Optional.of(check(value, modules.type(module, "Options"), module + ".Options"));
      case "targets" ->
          Optional.of(
              each(
                  value.asList().orElseThrow().items(),
                  modules.type("loki", "dataquery"),
                  "loki.dataquery"));
      case "fieldConfig" ->
          value
              .asObject()
              .flatMap(config -> config.find("defaults", "custom"))
              .map(
                  custom ->
                      check(custom, modules.type(module, "FieldConfig"), module + ".FieldConfig"));
      default -> Optional.empty();
    };
  }
}
