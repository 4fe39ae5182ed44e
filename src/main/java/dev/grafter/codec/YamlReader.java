package dev.grafter.codec;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * SnakeYAML's composed graph to {@link Node}. One reader reads one document: it reads what an
 * anchor names once, however many aliases share it, and counts what they expand to.
 */
final class YamlReader {

  private static final int MAX_NODES = 2_000_000;
  private static final int MAX_DEPTH = 500;
  private static final String MERGE = "<<";

  private final String source;
  private final YamlOptions options;
  private final IdentityHashMap<org.yaml.snakeyaml.nodes.Node, Expansion> anchored =
      new IdentityHashMap<>();
  private long nodes;
  private int deepest;

  /**
   * What aliases of one anchor stand for.
   *
   * @param node the value, shared by all of them; null while it is being read
   * @param size how many values it expands to
   * @param height how many levels lie below it
   */
  private record Expansion(Node node, long size, int height) {
    static final Expansion BEGUN = new Expansion(null, 0, 0);
  }

  YamlReader(String source, YamlOptions options) {
    this.source = source;
    this.options = options;
  }

  static Location place(Mark mark, String source) {
    return new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
  }

  Node read(org.yaml.snakeyaml.nodes.Node node) {
    return read(node, 0);
  }

  private Node read(org.yaml.snakeyaml.nodes.Node node, int depth) {
    Location where = place(node.getStartMark(), source);
    if (node.getAnchor() == null || node instanceof ScalarNode) {
      return expanded(node, where, depth);
    }
    Expansion known = anchored.get(node);
    if (known == null) {
      return first(node, where, depth);
    }
    if (known.node() == null) {
      throw tooDeep(where);
    }
    count(known.size(), where);
    reach(depth + known.height(), where);
    return known.node();
  }

  /** Reads the value of an anchor. */
  private Node first(org.yaml.snakeyaml.nodes.Node node, Location where, int depth) {
    anchored.put(node, Expansion.BEGUN);
    long before = nodes;
    int outer = deepest;
    deepest = depth;
    Node read = expanded(node, where, depth);
    anchored.put(node, new Expansion(read, nodes - before, deepest - depth));
    deepest = Math.max(outer, deepest);
    return read;
  }

  private void count(long more, Location where) {
    nodes += more;
    if (nodes > MAX_NODES) {
      throw new CodecException(
          where,
          "the aliases of this document expand to more than "
              + MAX_NODES
              + " values: write them out or split the file");
    }
  }

  private void reach(int depth, Location where) {
    deepest = Math.max(deepest, depth);
    if (depth > MAX_DEPTH) {
      throw tooDeep(where);
    }
  }

  private static CodecException tooDeep(Location where) {
    return new CodecException(
        where,
        "nested deeper than " + MAX_DEPTH + " levels, perhaps by an alias that contains itself");
  }

  private Node expanded(org.yaml.snakeyaml.nodes.Node node, Location where, int depth) {
    count(1, where);
    reach(depth, where);
    if (node instanceof MappingNode mapping) {
      return mapping(mapping, where, depth);
    } else if (node instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>(sequence.getValue().size());
      for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
        items.add(read(item, depth + 1));
      }
      return new Node.Arr(items, where);
    }
    return scalar((ScalarNode) node, where);
  }

  private Node mapping(MappingNode mapping, Location where, int depth) {
    Map<String, Node> fields = new LinkedHashMap<>();
    Map<String, Location> keys = new LinkedHashMap<>();
    Map<String, Location> repeated = new LinkedHashMap<>();
    Map<String, Node.Scalar> typedKeys = new LinkedHashMap<>();
    List<Node.Obj> merged = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Location keyPlace = place(tuple.getKeyNode().getStartMark(), source);
      if (isMerge(tuple.getKeyNode())) {
        merged.addAll(merge(read(tuple.getValueNode(), depth + 1), keyPlace));
        continue;
      }
      String key = key(tuple.getKeyNode(), keyPlace);
      if (keys.containsKey(key) && !options.lastDuplicateWins()) {
        throw new CodecException(
            keyPlace,
            "the key \"" + key + "\" is given twice, first in line " + keys.get(key).line());
      }
      if (keys.containsKey(key)) {
        repeated.putIfAbsent(key, keys.get(key));
      }
      keys.put(key, keyPlace);
      if (tuple.getKeyNode() instanceof ScalarNode scalar
          && !(scalar(scalar, keyPlace) instanceof Node.Str)) {
        typedKeys.put(key, scalar(scalar, keyPlace));
      }
      fields.put(key, read(tuple.getValueNode(), depth + 1));
    }
    merged.forEach(obj -> obj.fields().forEach(fields::putIfAbsent));
    return new Node.Obj(fields, keys, repeated, typedKeys, where);
  }

  private static boolean isMerge(org.yaml.snakeyaml.nodes.Node key) {
    return key instanceof ScalarNode scalar
        && scalar.getScalarStyle() == ScalarStyle.PLAIN
        && MERGE.equals(scalar.getValue());
  }

  private static List<Node.Obj> merge(Node value, Location where) {
    List<Node> sources = value.asList().map(Node.Arr::items).orElse(List.of(value));
    List<Node.Obj> objects = new ArrayList<>();
    for (Node item : sources) {
      objects.add(
          item.asObject()
              .orElseThrow(
                  () ->
                      new CodecException(
                          where,
                          "\"<<\" merges an object or a list of objects, not a " + item.kind())));
    }
    return objects;
  }

  private static String key(org.yaml.snakeyaml.nodes.Node key, Location where) {
    if (key instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw new CodecException(where, "a key must be a plain word or a string");
  }

  private Node.Scalar scalar(ScalarNode scalar, Location where) {
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    boolean explicitString = !plain || isExplicitString(scalar);
    return explicitString
        ? new Node.Str(scalar.getValue(), where, false)
        : options.dialect().resolve(scalar.getValue(), where);
  }

  /**
   * A plain scalar that SnakeYAML's resolver would not make a string, but that is tagged as one,
   * has the tag {@code !!str}.
   */
  private static boolean isExplicitString(ScalarNode scalar) {
    return Tag.STR.equals(scalar.getTag())
        && YamlDialect.CORE.isTyped(scalar.getValue())
        && !scalar.getValue().contains("_")
        && !scalar.getValue().startsWith("0o");
  }
}
