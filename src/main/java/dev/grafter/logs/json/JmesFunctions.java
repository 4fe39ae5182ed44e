package dev.grafter.logs.json;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoNumberException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The functions of go-jmespath. Wrong types and arities fail the expression. */
final class JmesFunctions {

  private record Entry(int arity, boolean variadic, Function<List<Object>, Object> body) {}

  private static final Map<String, Entry> TABLE = table();

  private JmesFunctions() {}

  private static Map<String, Entry> table() {
    Map<String, Entry> table = new LinkedHashMap<>();
    table.put("abs", one(args -> Math.abs(number(args.get(0)))));
    table.put("ceil", one(args -> Math.ceil(number(args.get(0)))));
    table.put("floor", one(args -> Math.floor(number(args.get(0)))));
    table.put("sum", one(args -> sum(numbers(args.get(0)))));
    table.put("avg", one(args -> average(numbers(args.get(0)))));
    table.put("length", one(args -> length(args.get(0))));
    table.put("type", one(args -> type(args.get(0))));
    table.put("keys", one(args -> new ArrayList<Object>(map(args.get(0)).keySet())));
    table.put("values", one(args -> new ArrayList<Object>(map(args.get(0)).values())));
    table.put("reverse", one(args -> reverse(args.get(0))));
    table.put("sort", one(args -> sort(sortable(args.get(0)))));
    table.put("max", one(args -> best(sortable(args.get(0)), 1)));
    table.put("min", one(args -> best(sortable(args.get(0)), -1)));
    table.put("to_array", one(args -> args.get(0) instanceof List<?> ? args.get(0) : args));
    table.put("to_string", one(args -> toText(args.get(0))));
    table.put("to_number", one(args -> toNumber(args.get(0))));
    table.put("starts_with", two(args -> text(args.get(0)).startsWith(text(args.get(1)))));
    table.put("ends_with", two(args -> text(args.get(0)).endsWith(text(args.get(1)))));
    table.put("contains", two(args -> contains(args.get(0), args.get(1))));
    table.put("join", two(args -> join(text(args.get(0)), list(args.get(1)))));
    table.put("map", two(args -> map(reference(args.get(0)), list(args.get(1)))));
    table.put("max_by", two(args -> bestBy(list(args.get(0)), reference(args.get(1)), 1)));
    table.put("min_by", two(args -> bestBy(list(args.get(0)), reference(args.get(1)), -1)));
    table.put("sort_by", two(args -> sortBy(list(args.get(0)), reference(args.get(1)))));
    table.put("merge", new Entry(1, true, JmesFunctions::merge));
    table.put("not_null", new Entry(1, true, JmesFunctions::notNull));
    return table;
  }

  private static Entry one(Function<List<Object>, Object> body) {
    return new Entry(1, false, body);
  }

  private static Entry two(Function<List<Object>, Object> body) {
    return new Entry(2, false, body);
  }

  static Object call(String name, List<Object> args) {
    Entry entry = TABLE.get(name);
    boolean fits =
        entry != null && (entry.variadic ? args.size() >= entry.arity : args.size() == entry.arity);
    if (!fits) {
      throw new JmesFailure();
    }
    return entry.body.apply(args);
  }

  private static double number(Object value) {
    return as(Double.class, value);
  }

  private static String text(Object value) {
    return as(String.class, value);
  }

  private static List<?> list(Object value) {
    return as(List.class, value);
  }

  private static Map<?, ?> map(Object value) {
    return as(Map.class, value);
  }

  private static JmesNode reference(Object value) {
    return as(JmesNode.Reference.class, value).inner();
  }

  private static <T> T as(Class<T> type, Object value) {
    if (!type.isInstance(value)) {
      throw new JmesFailure();
    }
    return type.cast(value);
  }

  private static List<?> numbers(Object value) {
    List<?> items = list(value);
    items.forEach(JmesFunctions::number);
    return items;
  }

  /** A list of only numbers or only strings. */
  private static List<?> sortable(Object value) {
    List<?> items = list(value);
    boolean ok =
        items.stream().allMatch(Double.class::isInstance)
            || items.stream().allMatch(String.class::isInstance);
    if (!ok) {
      throw new JmesFailure();
    }
    return items;
  }

  private static double sum(List<?> items) {
    double sum = 0;
    for (Object item : items) {
      sum += number(item);
    }
    return sum;
  }

  /** Not a number for an empty list, which no collector can write into a label. */
  private static Object average(List<?> items) {
    return items.isEmpty() ? Double.valueOf(Double.NaN) : Double.valueOf(sum(items) / items.size());
  }

  private static Object length(Object value) {
    if (value instanceof String text) {
      return (double) text.codePointCount(0, text.length());
    }
    return (double) (value instanceof List<?> items ? items.size() : map(value).size());
  }

  private static String type(Object value) {
    if (value instanceof JmesNode) {
      throw new JmesFailure();
    }
    return value == null
        ? "null"
        : value instanceof Double
            ? "number"
            : value instanceof String
                ? "string"
                : value instanceof List<?>
                    ? "array"
                    : value instanceof Map<?, ?> ? "object" : "boolean";
  }

  private static Object reverse(Object value) {
    if (value instanceof String text) {
      return new StringBuilder(text).reverse().toString();
    }
    List<Object> items = new ArrayList<>(list(value));
    Collections.reverse(items);
    return items;
  }

  private static List<Object> sort(List<?> items) {
    List<Object> sorted = new ArrayList<>(items);
    sorted.sort(JmesNode::compare);
    return sorted;
  }

  private static Object best(List<?> items, int sign) {
    Object best = null;
    for (Object item : items) {
      if (best == null || JmesNode.compare(item, best) * sign > 0) {
        best = item;
      }
    }
    return best;
  }

  private static Object bestBy(List<?> items, JmesNode key, int sign) {
    if (items.size() < 2) {
      return items.isEmpty() ? null : items.get(0);
    }
    Object best = null;
    Object bestKey = null;
    for (Object item : items) {
      Object candidate = comparable(key.evaluate(item));
      if (bestKey == null || JmesNode.compare(candidate, bestKey) * sign > 0) {
        best = item;
        bestKey = candidate;
      }
    }
    return best;
  }

  private static List<Object> sortBy(List<?> items, JmesNode key) {
    List<Object> sorted = new ArrayList<>(items);
    Comparator<Object> byKey =
        (a, b) -> JmesNode.compare(comparable(key.evaluate(a)), comparable(key.evaluate(b)));
    sorted.sort(byKey);
    return sorted;
  }

  private static Object comparable(Object key) {
    if (key instanceof Double || key instanceof String) {
      return key;
    }
    throw new JmesFailure();
  }

  private static Object contains(Object where, Object what) {
    if (where instanceof String text) {
      return what instanceof String part && text.contains(part);
    }
    return list(where).stream().anyMatch(item -> JmesNode.same(item, what));
  }

  private static String join(String separator, List<?> items) {
    return items.stream().map(JmesFunctions::text).collect(Collectors.joining(separator));
  }

  private static List<Object> map(JmesNode each, List<?> items) {
    List<Object> mapped = new ArrayList<>(items.size());
    items.forEach(item -> mapped.add(each.evaluate(item)));
    return mapped;
  }

  private static Object merge(List<Object> args) {
    Map<Object, Object> merged = new LinkedHashMap<>();
    args.forEach(arg -> merged.putAll(map(arg)));
    return merged;
  }

  private static Object notNull(List<Object> args) {
    return args.stream().filter(arg -> arg != null).findFirst().orElse(null);
  }

  private static Object toText(Object value) {
    if (value instanceof JmesNode) {
      throw new JmesFailure();
    }
    return value instanceof String ? value : JsonValues.writeSorted(value);
  }

  private static Object toNumber(Object value) {
    if (value instanceof String text) {
      try {
        return GoFloat.parse(text);
      } catch (GoNumberException e) {
        return null;
      }
    }
    return value instanceof Double ? value : null;
  }
}
