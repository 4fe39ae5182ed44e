package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.text;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.function.RegexEngine.Regex;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Functions of regular expressions. A bad expression is an error of the functions whose names start
 * with {@code must}, and of all of Loki's; in Sprig's others Go panics, in other words.
 */
final class RegexFunctions {
  private static final GoType TEXT = GoType.STRING;
  private static final String META = "\\.+*?()|[]{}^$";

  private final RegexEngine engine;

  private RegexFunctions(RegexEngine engine) {
    this.engine = engine;
  }

  /** Sprig's. */
  static FuncMap sprig(RegexEngine engine) {
    RegexFunctions functions = new RegexFunctions(engine);
    FuncMap.Builder all = FuncMap.builder();
    functions.addBoth(all, "ReplaceAll", functions::replaceAll, TEXT, TEXT, TEXT);
    functions.addBoth(all, "ReplaceAllLiteral", functions::replaceLiteral, TEXT, TEXT, TEXT);
    functions.addBoth(all, "FindAll", functions::findAll, TEXT, TEXT, GoType.INT);
    functions.addBoth(all, "Find", functions::find, TEXT, TEXT);
    functions.addBoth(all, "Split", functions::split, TEXT, TEXT, GoType.INT);
    all.add("mustRegexMatch", functions.strict(functions::match), TEXT, TEXT);
    all.add("regexMatch", functions.falseOnError(functions::match), TEXT, TEXT);
    all.add("regexQuoteMeta", Args.texts(RegexFunctions::quoteMeta));
    return all.build();
  }

  /** Loki's. */
  static FuncMap loki(RegexEngine engine) {
    RegexFunctions functions = new RegexFunctions(engine);
    return FuncMap.builder()
        .add("regexReplaceAll", functions.strict(functions::replaceAll), TEXT, TEXT, TEXT)
        .add(
            "regexReplaceAllLiteral", functions.strict(functions::replaceLiteral), TEXT, TEXT, TEXT)
        .add("count", functions.strict(functions::count), TEXT, TEXT)
        .build();
  }

  /** Those of alert templates, where the text comes last. */
  static FuncMap alerts(RegexEngine engine) {
    RegexFunctions functions = new RegexFunctions(engine);
    Use replace =
        (call, regex, a) -> replace(call, regex, text(a[2]), new Expansion(regex, text(a[1])));
    return FuncMap.builder()
        .add("reReplaceAll", functions.panicking(replace), TEXT, TEXT, TEXT)
        .add("match", functions.strict(functions::match), TEXT, TEXT)
        .build();
  }

  /** What a function does with its compiled expression and all its arguments. */
  private interface Use {
    Value apply(GoFunction.Call call, Regex regex, Value[] args);
  }

  private void addBoth(FuncMap.Builder all, String name, Use use, GoType... parameters) {
    all.add("regex" + name, panicking(use), parameters);
    all.add("mustRegex" + name, strict(use), parameters);
  }

  private GoFunction.Body with(Use use, BiFunction<String, String, FunctionError> problem) {
    return (call, args) -> {
      Regex regex;
      try {
        regex = engine.compile(text(args[0]));
      } catch (IllegalArgumentException e) {
        throw problem.apply(text(args[0]), e.getMessage());
      }
      return use.apply(call, regex, args);
    };
  }

  private GoFunction.Body strict(Use use) {
    return with(use, (expression, message) -> new FunctionError(message));
  }

  private GoFunction.Body panicking(Use use) {
    return with(
        use,
        (expression, message) ->
            new FunctionError("regexp: Compile(" + quoted(expression) + "): " + message));
  }

  private GoFunction.Body falseOnError(Use use) {
    GoFunction.Body strict = strict(use);
    return (call, args) -> {
      try {
        return strict.apply(call, args);
      } catch (FunctionError e) {
        return Value.of(false);
      }
    };
  }

  private static String quoted(String expression) {
    boolean raw =
        expression.chars().noneMatch(c -> c == '`' || c == 0x7F || (c < ' ' && c != '\t'));
    return raw ? "`" + expression + "`" : GoQuote.quote(expression);
  }

  /** Matches as Go finds them: an empty one right behind another does not count. */
  private static List<int[]> matches(Regex regex, String text, int limit) {
    List<int[]> kept = new ArrayList<>();
    int end = -1;
    for (int[] match : regex.matches(text, -1)) {
      boolean empty = match[0] == match[1];
      boolean counts = !empty || (match[0] != end && !insideCharacter(text, match[0]));
      if (counts && (limit < 0 || kept.size() < limit)) {
        kept.add(match);
      }
      end = match[1];
    }
    return kept;
  }

  private static boolean insideCharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private Value replaceAll(GoFunction.Call call, Regex regex, Value[] args) {
    return replace(call, regex, text(args[1]), new Expansion(regex, text(args[2])));
  }

  private Value replaceLiteral(GoFunction.Call call, Regex regex, Value[] args) {
    return replace(call, regex, text(args[1]), Expansion.literal(regex, text(args[2])));
  }

  private static Value replace(
      GoFunction.Call call, Regex regex, String text, Expansion expansion) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int[] match : matches(regex, text, -1)) {
      out.append(text, at, match[0]);
      expansion.appendTo(out, text, match);
      Args.limit(call, out.length());
      at = match[1];
    }
    return Value.of(out.append(text, at, text.length()).toString());
  }

  private Value count(GoFunction.Call call, Regex regex, Value[] args) {
    return Value.ofInt(matches(regex, text(args[1]), -1).size());
  }

  private Value match(GoFunction.Call call, Regex regex, Value[] args) {
    return Value.of(!regex.matches(text(args[1]), 1).isEmpty());
  }

  private Value find(GoFunction.Call call, Regex regex, Value[] args) {
    String text = text(args[1]);
    List<int[]> found = regex.matches(text, 1);
    return Value.of(found.isEmpty() ? "" : text.substring(found.get(0)[0], found.get(0)[1]));
  }

  private Value findAll(GoFunction.Call call, Regex regex, Value[] args) {
    String text = text(args[1]);
    List<String> found = new ArrayList<>();
    for (int[] match : matches(regex, text, Args.count(args[2]))) {
      found.add(text.substring(match[0], match[1]));
    }
    return new ListValue(
        GoType.LIST_OF_STRING, found.stream().map(Value::of).toList(), found.isEmpty());
  }

  /** At most so many parts; an empty match at the start gives none. */
  private Value split(GoFunction.Call call, Regex regex, Value[] args) {
    String text = text(args[1]);
    int limit = Args.count(args[2]);
    List<String> parts = new ArrayList<>();
    if (limit == 0) {
      return new ListValue(GoType.LIST_OF_STRING, List.of(), true);
    }
    if (text.isEmpty() && !text(args[0]).isEmpty()) {
      return ListValue.ofStrings(List.of(""));
    }
    int at = 0;
    int end = 0;
    for (int[] match : matches(regex, text, limit)) {
      if (limit > 0 && parts.size() == limit - 1) {
        break;
      }
      end = match[0];
      if (match[1] != 0) {
        parts.add(text.substring(at, end));
      }
      at = match[1];
    }
    if (end != text.length()) {
      parts.add(text.substring(at));
    }
    return ListValue.ofStrings(parts);
  }

  private static String quoteMeta(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(META.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }
}
