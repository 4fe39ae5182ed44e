package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.map;
import static dev.grafter.gotext.function.Args.text;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import dev.grafter.gotext.value.Weight;
import java.util.ArrayList;
import java.util.List;

/** Sprig's functions of dictionaries. Where Go's order of keys is random, ours is sorted. */
final class DictFunctions {
  private static final GoType MAP = GoType.MAP_OF_ANY;
  private static final GoType TEXT = GoType.STRING;

  private DictFunctions() {}

  static FuncMap make() {
    FuncMap.Builder all = FuncMap.builder();
    all.add("dict", Args.anyNumber(DictFunctions::dict));
    all.add("get", (call, a) -> get(map(a[0]), text(a[1])), MAP, TEXT);
    all.add("set", (call, a) -> set(map(a[0]), text(a[1]), a[2]), MAP, TEXT, GoType.ANY);
    all.add("unset", (call, a) -> unset(map(a[0]), text(a[1])), MAP, TEXT);
    all.add("hasKey", (call, a) -> Value.of(map(a[0]).get(text(a[1])) != null), MAP, TEXT);
    all.addVariadic("pluck", (call, a) -> pluck(text(a[0]), Args.from(a, 1)), TEXT, MAP);
    all.addVariadic("keys", (call, a) -> keys(a), MAP);
    all.add("values", (call, a) -> values(map(a[0])), MAP);
    all.addVariadic("pick", (call, a) -> filtered(a, true), MAP, TEXT);
    all.addVariadic("omit", (call, a) -> filtered(a, false), MAP, TEXT);
    all.add("dig", Args.anyNumber(DictFunctions::dig));
    addMerging(all);
    return all.build();
  }

  private static Value dict(List<Value> values) {
    DictValue dict = DictValue.ofAny();
    for (int i = 0; i < values.size(); i += 2) {
      dict.put(Args.show(values.get(i)), i + 1 < values.size() ? values.get(i + 1) : Values.EMPTY);
    }
    return dict;
  }

  private static Value get(MapValue map, String key) {
    Value value = map.get(key);
    return value == null ? Values.EMPTY : value;
  }

  /** Changes a dictionary in place, as Go does; data that cannot change is copied first. */
  private static DictValue changeable(MapValue map) {
    return map instanceof DictValue dict && !dict.isNil() ? dict : Copies.shallow(map);
  }

  private static Value set(MapValue map, String key, Value value) {
    DictValue dict = map instanceof DictValue own ? own : Copies.shallow(map);
    dict.put(key, value);
    return dict;
  }

  private static Value unset(MapValue map, String key) {
    DictValue dict = changeable(map);
    dict.remove(key);
    return dict;
  }

  private static Value pluck(String key, List<Value> maps) {
    List<Value> found = new ArrayList<>();
    for (Value value : maps) {
      Value entry = map(value).get(key);
      if (entry != null) {
        found.add(entry);
      }
    }
    return ListValue.ofAny(found);
  }

  private static Value keys(Value[] maps) {
    List<String> keys = new ArrayList<>();
    for (Value value : maps) {
      keys.addAll(map(value).sortedKeys());
    }
    return ListValue.ofStrings(keys);
  }

  private static Value values(MapValue map) {
    return ListValue.ofAny(map.sortedKeys().stream().map(map::get).toList());
  }

  private static Value filtered(Value[] args, boolean kept) {
    List<String> names = Args.from(args, 1).stream().map(Args::text).toList();
    DictValue result = DictValue.ofAny();
    MapValue map = map(args[0]);
    for (String key : map.sortedKeys()) {
      if (names.contains(key) == kept) {
        result.put(key, map.get(key));
      }
    }
    return result;
  }

  private static Value dig(List<Value> args) {
    if (args.size() < 3) {
      throw new FunctionError("dig needs at least three arguments");
    }
    Value step = asMap(args.get(args.size() - 1));
    List<Value> keys = args.subList(0, args.size() - 2);
    keys.forEach(DictFunctions::requireText);
    for (Value key : keys) {
      Value next = asMap(step).get(text(key));
      if (next == null) {
        return args.get(args.size() - 2);
      }
      step = next;
    }
    return step;
  }

  private static MapValue asMap(Value value) {
    if (value instanceof MapValue map && map.type().equals(GoType.MAP_OF_ANY)) {
      return map;
    }
    throw notA(value, "map[string]interface {}");
  }

  private static void requireText(Value value) {
    if (!(value instanceof Value.Text)) {
      throw notA(value, "string");
    }
  }

  private static FunctionError notA(Value value, String wanted) {
    String actual = value.unboxed().isValid() ? value.type().text() : "nil";
    return new FunctionError("interface conversion: interface {} is " + actual + ", not " + wanted);
  }

  private static void addMerging(FuncMap.Builder all) {
    GoFunction merge = merging(false);
    GoFunction overwrite = merging(true);
    all.add("merge", merge).add("mustMerge", merge);
    all.add("mergeOverwrite", overwrite).add("mustMergeOverwrite", overwrite);
  }

  private static GoFunction merging(boolean overwrites) {
    return GoFunction.variadic(
        (call, args) -> {
          DictValue target = changeable(map(args[0]));
          for (Value source : Args.from(args, 1)) {
            Weight.check(target);
            Weight.check(source);
            merge(target, map(source), overwrites);
          }
          return target;
        },
        MAP,
        MAP);
  }

  /** Maps merge key by key; other values fill what is empty, or replace what is there. */
  private static void merge(DictValue target, MapValue source, boolean overwrites) {
    for (String key : source.sortedKeys()) {
      Value old = target.get(key);
      Value value = source.get(key);
      if (old instanceof DictValue inner && value instanceof MapValue more) {
        merge(inner, more, overwrites);
      } else if (overwrites || old == null || ValueFunctions.isEmpty(old)) {
        target.put(key, value);
      }
    }
  }
}
