package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.list;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import dev.grafter.gotext.value.Weight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Sprig's functions of lists; each has a twin whose name starts with {@code must}. */
final class ListFunctions {
  private static final GoType ANY = GoType.ANY;
  private static final int MAX_LIST = 100_000;

  private ListFunctions() {}

  static FuncMap make() {
    FuncMap.Builder all = FuncMap.builder();
    GoFunction list = Args.anyNumber(ListFunctions::ofAny);
    all.add("list", list).add("tuple", list);
    all.add("concat", Args.anyNumber(ListFunctions::concat));
    addEnds(all);
    addGrowing(all);
    addFilters(all);
    addCuts(all);
    return all.build();
  }

  private static void addBoth(FuncMap.Builder all, String name, GoFunction function) {
    String twin = "must" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    all.add(name, function).add(twin, function);
  }

  private static Value ofAny(List<Value> items) {
    return ListValue.ofAny(items);
  }

  private static Value nil() {
    return new ListValue(GoType.LIST_OF_ANY, List.of(), true);
  }

  private static void addEnds(FuncMap.Builder all) {
    addBoth(all, "first", end("first", true));
    addBoth(all, "last", end("last", false));
    addBoth(all, "rest", Args.any(value -> rest(list(value, "Cannot find rest on type"), 1, 0)));
    addBoth(
        all, "initial", Args.any(value -> rest(list(value, "Cannot find initial on type"), 0, 1)));
    addBoth(all, "reverse", Args.any(ListFunctions::reverse));
  }

  private static GoFunction end(String name, boolean first) {
    return Args.any(
        value -> {
          List<Value> items = list(value, "Cannot find " + name + " on type").items();
          return items.isEmpty() ? Values.NIL : items.get(first ? 0 : items.size() - 1);
        });
  }

  private static Value rest(ListValue list, int fromStart, int fromEnd) {
    return list.items().isEmpty()
        ? nil()
        : ofAny(list.items().subList(fromStart, list.size() - fromEnd));
  }

  private static Value reverse(Value value) {
    List<Value> items = new ArrayList<>(list(value, "Cannot find reverse on type").items());
    Collections.reverse(items);
    return ofAny(items);
  }

  private static void addGrowing(FuncMap.Builder all) {
    GoFunction push = Args.anyTwo((list, item) -> grown(list, item, "Cannot push on type", false));
    addBoth(all, "push", push);
    addBoth(all, "append", push);
    addBoth(
        all,
        "prepend",
        Args.anyTwo((list, item) -> grown(list, item, "Cannot prepend on type", true)));
  }

  private static Value grown(Value value, Value item, String complaint, boolean front) {
    List<Value> items = new ArrayList<>(list(value, complaint).items());
    if (items.size() >= MAX_LIST) {
      throw new FunctionError("list exceeds " + MAX_LIST + " elements");
    }
    items.add(front ? 0 : items.size(), item);
    return ofAny(items);
  }

  private static Value concat(List<Value> lists) {
    List<Value> items = new ArrayList<>();
    for (Value value : lists) {
      if (!(value instanceof ListValue list)) {
        throw new FunctionError(
            value.isNil()
                ? "runtime error: invalid memory address or nil pointer dereference"
                : "Cannot concat type " + value.kind().text() + " as list");
      }
      items.addAll(list.items());
    }
    return items.isEmpty() ? nil() : ofAny(items);
  }

  private static void addFilters(FuncMap.Builder all) {
    addBoth(all, "compact", Args.any(ListFunctions::compact));
    addBoth(all, "uniq", Args.any(ListFunctions::uniq));
    addBoth(
        all,
        "without",
        GoFunction.variadic((call, args) -> without(args[0], Args.from(args, 1)), ANY, ANY));
    addBoth(all, "has", Args.anyTwo(ListFunctions::has));
  }

  private static Value compact(Value value) {
    return ofAny(
        list(value, "Cannot compact on type").items().stream()
            .filter(item -> !ValueFunctions.isEmpty(item))
            .toList());
  }

  private static Value uniq(Value value) {
    ListValue list = list(value, "Cannot find uniq on type");
    Weight.check(list);
    return ofAny(list.items().stream().distinct().toList());
  }

  private static Value without(Value value, List<Value> unwanted) {
    ListValue list = list(value, "Cannot find without on type");
    Weight.check(list);
    unwanted.forEach(Weight::check);
    return ofAny(list.items().stream().filter(item -> !unwanted.contains(item)).toList());
  }

  private static Value has(Value needle, Value haystack) {
    if (haystack.isNil() && !(haystack instanceof ListValue)) {
      return Values.FALSE;
    }
    ListValue list = list(haystack, "Cannot find has on type");
    Weight.check(list);
    Weight.check(needle);
    return Value.of(list.items().contains(needle));
  }

  private static void addCuts(FuncMap.Builder all) {
    addBoth(all, "slice", GoFunction.variadic((call, args) -> slice(args), ANY, ANY));
    addBoth(
        all, "chunk", GoFunction.of((call, a) -> chunk(Args.count(a[0]), a[1]), GoType.INT, ANY));
  }

  private static Value slice(Value[] args) {
    ListValue list = list(args[0], "list should be type of slice or array but");
    if (list.size() == 0) {
      return Values.NIL;
    }
    long start = args.length > 1 ? Cast.toLong(args[1]) : 0;
    long end = args.length > 2 ? Cast.toLong(args[2]) : list.size();
    if (start < 0 || end < start || end > list.size()) {
      throw new FunctionError("reflect.Value.Slice: slice index out of bounds");
    }
    return new ListValue(list.type(), list.items().subList((int) start, (int) end));
  }

  private static Value chunk(int size, Value value) {
    List<Value> items = list(value, "Cannot chunk type").items();
    double count = Math.floor((items.size() - 1.0) / size) + 1;
    if (count < 0 || (count > 0 && size <= 0) || Double.isInfinite(count)) {
      throw new FunctionError("runtime error: makeslice: len out of range");
    }
    List<Value> chunks = new ArrayList<>();
    if (count == 0) {
      return new ListValue(GoType.sliceOf(GoType.LIST_OF_ANY), chunks);
    }
    for (int i = 0; i < items.size(); i += size) {
      chunks.add(ofAny(items.subList(i, Math.min(items.size(), i + size))));
    }
    return new ListValue(GoType.sliceOf(GoType.LIST_OF_ANY), chunks);
  }
}
