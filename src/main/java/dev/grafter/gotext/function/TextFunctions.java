package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.count;
import static dev.grafter.gotext.function.Args.limit;
import static dev.grafter.gotext.function.Args.text;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.GoString;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sprig's functions of texts. */
final class TextFunctions {
  private static final GoType TEXT = GoType.STRING;
  private static final GoType INT = GoType.INT;

  private TextFunctions() {}

  static FuncMap make() {
    FuncMap.Builder all = FuncMap.builder();
    addCase(all);
    addTrimming(all);
    addTests(all);
    addCutting(all);
    addLayout(all);
    addSplitting(all);
    addQuoting(all);
    return all.build();
  }

  private static void addCase(FuncMap.Builder all) {
    all.add("upper", Args.texts(GoString::toUpper));
    all.add("lower", Args.texts(GoString::toLower));
    all.add("title", Args.texts(Words::title));
    all.add("untitle", Args.texts(Words::untitle));
    all.add("swapcase", Args.texts(Words::swapCase));
    all.add("initials", Args.texts(Words::initials));
    all.add("nospace", Args.texts(Words::withoutSpace));
    all.add("snakecase", Args.texts(text -> Cases.separated(text, '_')));
    all.add("kebabcase", Args.texts(text -> Cases.separated(text, '-')));
    all.add("camelcase", Args.texts(Cases::pascal));
  }

  private static void addTrimming(FuncMap.Builder all) {
    all.add("trim", Args.texts(GoString::trimSpace));
    GoFunction trimAll = Args.texts((set, text) -> Texts.trim(text, set));
    all.add("trimall", trimAll);
    all.add("trimAll", trimAll);
    all.add("trimPrefix", Args.texts((prefix, text) -> Texts.trimPrefix(text, prefix)));
    all.add("trimSuffix", Args.texts((suffix, text) -> Texts.trimSuffix(text, suffix)));
  }

  private static void addTests(FuncMap.Builder all) {
    all.add("contains", Args.test((part, text) -> text.contains(part)));
    all.add("hasPrefix", Args.test((part, text) -> text.startsWith(part)));
    all.add("hasSuffix", Args.test((part, text) -> text.endsWith(part)));
    all.add("hello", (call, args) -> Value.of("Hello!"));
    all.add("fail", TextFunctions::fail, TEXT);
  }

  private static Value fail(GoFunction.Call call, Value[] args) {
    throw new FunctionError(text(args[0]));
  }

  private static void addCutting(FuncMap.Builder all) {
    all.add("trunc", (call, a) -> Value.of(trunc(count(a[0]), text(a[1]))), INT, TEXT);
    all.add("substr", (call, a) -> Value.of(substr(a)), INT, INT, TEXT);
    all.add("abbrev", (call, a) -> Value.of(abbrev(0, count(a[0]), text(a[1]))), INT, TEXT);
    all.add(
        "abbrevboth",
        (call, a) -> Value.of(abbrev(count(a[0]), count(a[1]), text(a[2]))),
        INT,
        INT,
        TEXT);
  }

  private static String trunc(int count, String text) {
    int length = GoString.length(text);
    if (count < 0 && length + count > 0) {
      return GoString.slice(text, length + count, length);
    }
    return count >= 0 && length > count ? GoString.slice(text, 0, count) : text;
  }

  private static String substr(Value[] args) {
    long start = Args.integer(args[0]);
    long end = Args.integer(args[1]);
    String text = text(args[2]);
    int length = GoString.length(text);
    if (start < 0) {
      return Texts.slice(text, 0, end, length);
    }
    return end < 0 || end > length
        ? Texts.sliceFrom(text, start, length)
        : Texts.slice(text, start, end, length);
  }

  private static String abbrev(int left, int right, String text) {
    boolean unchanged = right < 4 || (left > 0 && right < 7);
    return unchanged ? text : Words.abbreviate(text, left, right);
  }

  private static void addLayout(FuncMap.Builder all) {
    all.add("repeat", TextFunctions::repeat, INT, TEXT);
    all.add("indent", (call, args) -> Value.of(indent(call, args)), INT, TEXT);
    all.add("nindent", (call, args) -> Value.of("\n" + indent(call, args)), INT, TEXT);
    all.add("replace", TextFunctions::replace, TEXT, TEXT, TEXT);
    all.add(
        "wrap", (call, a) -> Value.of(Words.wrap(text(a[1]), count(a[0]), "", false)), INT, TEXT);
    all.add("wrapWith", TextFunctions::wrapWith, INT, TEXT, TEXT);
    all.add(
        "plural",
        (call, a) -> Value.of(text(Args.integer(a[2]) == 1 ? a[0] : a[1])),
        TEXT,
        TEXT,
        INT);
  }

  private static Value repeat(GoFunction.Call call, Value[] args) {
    return Value.of(Texts.repeat(call, text(args[1]), count(args[0])));
  }

  private static String indent(GoFunction.Call call, Value[] args) {
    String pad = Texts.repeat(call, " ", count(args[0]));
    String text = text(args[1]);
    long lines = 1 + text.chars().filter(c -> c == '\n').count();
    limit(call, text.length() + lines * pad.length());
    return pad + text.replace("\n", "\n" + pad);
  }

  private static Value replace(GoFunction.Call call, Value[] args) {
    return Value.of(Texts.replace(call, text(args[2]), text(args[0]), text(args[1]), -1));
  }

  private static Value wrapWith(GoFunction.Call call, Value[] args) {
    String text = text(args[2]);
    String separator = text(args[1]);
    limit(call, (long) text.length() * (1 + separator.length()));
    return Value.of(Words.wrap(text, count(args[0]), separator, true));
  }

  private static void addSplitting(FuncMap.Builder all) {
    all.add("split", (call, a) -> parts(Texts.split(text(a[1]), text(a[0]), -1)), TEXT, TEXT);
    all.add(
        "splitn",
        (call, a) -> parts(Texts.split(text(a[2]), text(a[0]), count(a[1]))),
        TEXT,
        INT,
        TEXT);
    all.add(
        "splitList",
        (call, a) -> ListValue.ofStrings(Texts.split(text(a[1]), text(a[0]), -1)),
        TEXT,
        TEXT);
    all.add(
        "join", (call, a) -> Value.of(String.join(text(a[0]), strings(a[1]))), TEXT, GoType.ANY);
    all.add("toStrings", Args.any(value -> ListValue.ofStrings(strings(value))));
    all.add("toString", Args.any(value -> Value.of(Args.show(value))));
    all.add("sortAlpha", Args.any(TextFunctions::sorted));
  }

  private static Value parts(List<String> parts) {
    DictValue dict = new DictValue(GoType.MAP_OF_STRING, Map.of());
    for (int i = 0; i < parts.size(); i++) {
      dict.put("_" + i, Value.of(parts.get(i)));
    }
    return dict;
  }

  /** The texts of a list's elements without its nils; of anything else its own text. */
  static List<String> strings(Value value) {
    if (value instanceof ListValue list) {
      return list.items().stream().filter(item -> !isNilInterface(item)).map(Args::show).toList();
    }
    return isNilInterface(value) ? List.of() : List.of(Args.show(value));
  }

  private static boolean isNilInterface(Value value) {
    return !value.unboxed().isValid();
  }

  private static Value sorted(Value value) {
    List<String> texts =
        value instanceof ListValue ? new ArrayList<>(strings(value)) : List.of(Args.show(value));
    return ListValue.ofStrings(texts.stream().sorted(GoString::compare).toList());
  }

  private static void addQuoting(FuncMap.Builder all) {
    all.add("quote", Args.anyNumber(values -> shown(values, v -> GoQuote.quote(Args.show(v)))));
    all.add("squote", Args.anyNumber(values -> shown(values, v -> "'" + Args.show(v) + "'")));
    all.add("cat", Args.anyNumber(values -> shown(values, Args::show)));
  }

  private static Value shown(List<Value> values, java.util.function.Function<Value, String> show) {
    return Value.of(
        values.stream()
            .filter(value -> !isNilInterface(value))
            .map(show)
            .collect(Collectors.joining(" ")));
  }
}
