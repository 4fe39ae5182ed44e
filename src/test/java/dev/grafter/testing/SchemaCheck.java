package dev.grafter.testing;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks documents against a JSON Schema. It knows the words that our schemas use, and refuses a
 * schema with any other, so that none is passed over.
 */
public final class SchemaCheck {

  private static final List<String> KNOWN =
      List.of(
          "$schema",
          "$defs",
          "title",
          "description",
          "$ref",
          "type",
          "const",
          "enum",
          "pattern",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "oneOf");

  private final Node.Obj root;

  /** A check against the text of a schema. */
  public SchemaCheck(String schema) {
    this.root = Json.parse(schema, "schema").asObject().orElseThrow();
  }

  /** What is wrong with a document, each with its path. */
  public List<String> problems(Node document) {
    return check("", document, root);
  }

  private List<String> check(String path, Node node, Node.Obj schema) {
    schema
        .fields()
        .keySet()
        .forEach(
            word -> {
              if (!KNOWN.contains(word)) {
                throw new IllegalArgumentException("the check does not know the word " + word);
              }
            });
    Optional<Node.Obj> target = schema.text("$ref").map(this::referred);
    if (target.isPresent()) {
      return check(path, node, target.get());
    }
    List<String> problems = new ArrayList<>();
    schema
        .text("type")
        .filter(type -> !is(type, node))
        .ifPresent(t -> problems.add(path + " is no " + t));
    schema
        .find("const")
        .filter(value -> !value.equals(node))
        .ifPresent(v -> problems.add(path + " is not " + v));
    schema
        .find("enum")
        .filter(values -> !list(values).contains(node))
        .ifPresent(values -> problems.add(path + " is none of " + values));
    schema
        .text("pattern")
        .filter(text -> node.asString().filter(Pattern.compile(text).asPredicate()).isEmpty())
        .ifPresent(text -> problems.add(path + " is not like " + text));
    node.asObject().ifPresent(object -> object(path, object, schema, problems));
    schema
        .find("items")
        .flatMap(Node::asObject)
        .ifPresent(items -> items(path, node, items, problems));
    schema.find("oneOf").ifPresent(choices -> oneOf(path, node, list(choices), problems));
    return problems;
  }

  private Node.Obj referred(String ref) {
    return root.find("$defs", ref.substring("#/$defs/".length()))
        .flatMap(Node::asObject)
        .orElseThrow(() -> new IllegalArgumentException("there is no " + ref));
  }

  private static boolean is(String type, Node node) {
    return switch (type) {
      case "object" -> node instanceof Node.Obj;
      case "array" -> node instanceof Node.Arr;
      case "string" -> node instanceof Node.Str;
      default -> throw new IllegalArgumentException("the check does not know the type " + type);
    };
  }

  private static List<Node> list(Node node) {
    return node.asList().orElseThrow().items();
  }

  private void object(String path, Node.Obj object, Node.Obj schema, List<String> problems) {
    Node.Obj properties = schema.find("properties").flatMap(Node::asObject).orElse(Node.empty());
    schema
        .find("required")
        .ifPresent(
            keys ->
                list(keys).stream()
                    .flatMap(key -> key.asString().stream())
                    .filter(key -> !object.has(key))
                    .forEach(key -> problems.add(path + " lacks " + key)));
    boolean closed = Node.of(false).equals(schema.get("additionalProperties"));
    object
        .fields()
        .forEach(
            (key, value) -> {
              if (properties.has(key)) {
                Node.Obj inner = properties.get(key).asObject().orElseThrow();
                problems.addAll(check(path + "/" + key, value, inner));
              } else if (closed) {
                problems.add(path + " has an unknown " + key);
              }
            });
  }

  private void items(String path, Node node, Node.Obj schema, List<String> problems) {
    int index = 0;
    for (Node item : node.asList().map(Node.Arr::items).orElse(List.of())) {
      problems.addAll(check(path + "/" + index, item, schema));
      index++;
    }
  }

  private void oneOf(String path, Node node, List<Node> choices, List<String> problems) {
    long fitting =
        choices.stream()
            .filter(choice -> check(path, node, choice.asObject().orElseThrow()).isEmpty())
            .count();
    if (fitting != 1) {
      problems.add(path + " fits " + fitting + " of its choices: " + Json.write(node));
    }
  }
}
