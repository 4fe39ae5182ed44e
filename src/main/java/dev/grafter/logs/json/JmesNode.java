package dev.grafter.logs.json;

import dev.grafter.gotext.GoString;
import dev.grafter.logs.json.JmesToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of an expression, evaluated by walking it. Values are String, Double, Boolean, null, List
 * and Map; a {@link Reference} is a value too, but only functions take it.
 */
sealed interface JmesNode {

  /** The value that is searched. */
  JmesNode CURRENT = new Current();

  /** The value of this part for the data. */
  Object evaluate(Object data);

  /**
   * Collects the members of the data that this part reads when the data is the searched object.
   *
   * @return false when it reads more than some members
   */
  boolean rootMembers(Set<String> names);

  private static boolean all(Collection<JmesNode> nodes, Set<String> names) {
    boolean some = true;
    for (JmesNode node : nodes) {
      some &= node.rootMembers(names);
    }
    return some;
  }

  /** JMESPath's idea of false: false, null, and what is empty; not zero. */
  static boolean isFalse(Object value) {
    return value == null
        || (value instanceof Boolean flag && !flag)
        || (value instanceof String text && text.isEmpty())
        || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }

  /** The left value of a projection; a failure there counts as null. */
  private static Object lenient(JmesNode node, Object data) {
    try {
      return node.evaluate(data);
    } catch (JmesFailure e) {
      return null;
    }
  }

  private static List<Object> project(Collection<?> items, JmesNode right) {
    List<Object> collected = new ArrayList<>();
    for (Object item : items) {
      Object value = right.evaluate(item);
      if (value != null) {
        collected.add(value);
      }
    }
    return collected;
  }

  /** {@code @}. */
  record Current() implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      return data;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return false;
    }
  }

  /** A constant. */
  record Literal(Object value) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      return value;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return true;
    }
  }

  /** A member of an object. */
  record Field(String name) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      return data instanceof Map<?, ?> map ? map.get(name) : null;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      names.add(name);
      return true;
    }
  }

  /** The right part over the value of the left: {@code a.b}, {@code a[0]}, {@code a | b}. */
  record Chain(JmesNode left, JmesNode right) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      return right.evaluate(left.evaluate(data));
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return left.rootMembers(names);
    }
  }

  /** {@code [0]}, {@code [-1]}. */
  record Index(int index) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      if (data instanceof List<?> list) {
        int at = index < 0 ? index + list.size() : index;
        return at >= 0 && at < list.size() ? list.get(at) : null;
      }
      return null;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return true;
    }
  }

  /** {@code [start:stop:step]}; absent parts are null. */
  record Slice(Integer start, Integer stop, Integer step) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      if (!(data instanceof List<?> list)) {
        return null;
      }
      int by = step == null ? 1 : step;
      if (by == 0) {
        throw new JmesFailure();
      }
      int length = list.size();
      long from = start == null ? (by < 0 ? length - 1 : 0) : cap(length, start, by);
      long to = stop == null ? (by < 0 ? -1 : length) : cap(length, stop, by);
      List<Object> result = new ArrayList<>();
      for (long i = from; by > 0 ? i < to : i > to; i += by) {
        result.add(list.get((int) i));
      }
      return result;
    }

    private static int cap(int length, int wanted, int by) {
      if (wanted >= length) {
        return by < 0 ? length - 1 : length;
      }
      int actual = wanted < 0 ? wanted + length : wanted;
      return actual < 0 ? (by < 0 ? -1 : 0) : actual;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return true;
    }
  }

  /** {@code left[*].right}. */
  record Projection(JmesNode left, JmesNode right) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      return left.evaluate(data) instanceof List<?> list ? project(list, right) : null;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return left.rootMembers(names);
    }
  }

  /** {@code left.*.right}; as in go-jmespath, the right part also sees a null for each value. */
  record ValueProjection(JmesNode left, JmesNode right) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      if (!(lenient(left, data) instanceof Map<?, ?> map)) {
        return null;
      }
      List<Object> values = new ArrayList<>(Collections.nCopies(map.size(), null));
      values.addAll(map.values());
      return project(values, right);
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return left.rootMembers(names);
    }
  }

  /** {@code left[?condition].right}. */
  record FilterProjection(JmesNode left, JmesNode right, JmesNode condition) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      if (!(lenient(left, data) instanceof List<?> list)) {
        return null;
      }
      List<Object> matching = new ArrayList<>();
      for (Object item : list) {
        if (!isFalse(condition.evaluate(item))) {
          matching.add(item);
        }
      }
      return project(matching, right);
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return left.rootMembers(names);
    }
  }

  /** {@code left[]}, before the projection. */
  record Flatten(JmesNode left) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      if (!(lenient(left, data) instanceof List<?> list)) {
        return null;
      }
      List<Object> flat = new ArrayList<>();
      for (Object item : list) {
        if (item instanceof List<?> inner) {
          flat.addAll(inner);
        } else {
          flat.add(item);
        }
      }
      return flat;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return left.rootMembers(names);
    }
  }

  /** {@code [a, b]}. */
  record MultiList(List<JmesNode> items) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      if (data == null) {
        return null;
      }
      List<Object> values = new ArrayList<>(items.size());
      items.forEach(item -> values.add(item.evaluate(data)));
      return values;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return all(items, names);
    }
  }

  /** {@code {name: a}}. */
  record MultiHash(Map<String, JmesNode> members) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      if (data == null) {
        return null;
      }
      Map<String, Object> values = new LinkedHashMap<>();
      members.forEach((name, node) -> values.put(name, node.evaluate(data)));
      return values;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return all(members.values(), names);
    }
  }

  /** {@code a || b}. */
  record Or(JmesNode left, JmesNode right) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      Object value = left.evaluate(data);
      return isFalse(value) ? right.evaluate(data) : value;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return all(Arrays.asList(left, right), names);
    }
  }

  /** {@code a && b}. */
  record And(JmesNode left, JmesNode right) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      Object value = left.evaluate(data);
      return isFalse(value) ? value : right.evaluate(data);
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return all(Arrays.asList(left, right), names);
    }
  }

  /** {@code !a}. */
  record Not(JmesNode inner) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      return isFalse(inner.evaluate(data));
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return inner.rootMembers(names);
    }
  }

  /** {@code a < b}; the order of anything but numbers is null. */
  record Comparison(Kind kind, JmesNode left, JmesNode right) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      Object a = left.evaluate(data);
      Object b = right.evaluate(data);
      if (kind == Kind.EQUAL || kind == Kind.NOT_EQUAL) {
        return same(a, b) == (kind == Kind.EQUAL);
      }
      return (a instanceof Double x && b instanceof Double y) ? ordered(x, y) : null;
    }

    private Boolean ordered(double x, double y) {
      return switch (kind) {
        case LESS -> x < y;
        case LESS_EQUAL -> x <= y;
        case GREATER -> x > y;
        default -> x >= y;
      };
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return all(Arrays.asList(left, right), names);
    }
  }

  /** Deep equality; zero equals negative zero. */
  static boolean same(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return x.doubleValue() == y.doubleValue();
    }
    if (a instanceof List<?> x && b instanceof List<?> y) {
      boolean equal = x.size() == y.size();
      for (int i = 0; equal && i < x.size(); i++) {
        equal = same(x.get(i), y.get(i));
      }
      return equal;
    }
    if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
      return x.keySet().equals(y.keySet())
          && x.keySet().stream().allMatch(key -> same(x.get(key), y.get(key)));
    }
    return a == null ? b == null : a.equals(b);
  }

  /** The order of numbers, or of strings by their bytes. */
  static int compare(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y) {
      return Double.compare(x, y);
    }
    if (a instanceof String x && b instanceof String y) {
      return GoString.compare(x, y);
    }
    throw new JmesFailure();
  }

  /** {@code &a}, the argument of functions that evaluate it themselves. */
  record Reference(JmesNode inner) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      return this;
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return true;
    }
  }

  /** {@code name(arguments)}; an unknown name fails when it is evaluated, as in go-jmespath. */
  record Call(String name, List<JmesNode> arguments) implements JmesNode {
    @Override
    public Object evaluate(Object data) {
      List<Object> values = new ArrayList<>(arguments.size());
      arguments.forEach(argument -> values.add(argument.evaluate(data)));
      return JmesFunctions.call(name, values);
    }

    @Override
    public boolean rootMembers(Set<String> names) {
      return all(arguments, names);
    }
  }
}
