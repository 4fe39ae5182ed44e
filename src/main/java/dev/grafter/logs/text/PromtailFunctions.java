package dev.grafter.logs.text;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.GoString;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BiFunction;

/** The functions that Promtail adds to templates itself, with its argument order. */
final class PromtailFunctions {

  private static final int MAX_REGEXES = 200;
  private static final LruCache<String, GoRegex> REGEXES = new LruCache<>(MAX_REGEXES);

  private PromtailFunctions() {}

  static FuncMap functions() {
    return FuncMap.builder()
        .add("ToLower", (call, args) -> Value.of(GoString.toLower(text(args[0]))), GoType.STRING)
        .add("ToUpper", (call, args) -> Value.of(GoString.toUpper(text(args[0]))), GoType.STRING)
        .add(
            "TrimSpace", (call, args) -> Value.of(GoString.trimSpace(text(args[0]))), GoType.STRING)
        .add("Trim", texts((text, set) -> trimLeft(trimRight(text, set), set)))
        .add("TrimLeft", texts(PromtailFunctions::trimLeft))
        .add("TrimRight", texts(PromtailFunctions::trimRight))
        .add("TrimPrefix", texts(PromtailFunctions::trimPrefix))
        .add("TrimSuffix", texts(PromtailFunctions::trimSuffix))
        .add("Hash", texts((salt, text) -> digest("SHA3-256", salt + text)))
        .add("Sha2Hash", texts((salt, text) -> digest("SHA-256", salt + text)))
        .add(
            "Replace",
            (call, args) ->
                Value.of(
                    replace(
                        text(args[0]),
                        text(args[1]),
                        text(args[2]),
                        ((Value.Int) args[3]).value())),
            GoType.STRING,
            GoType.STRING,
            GoType.STRING,
            GoType.INT)
        .add("regexReplaceAll", replaceAll(true))
        .add("regexReplaceAllLiteral", replaceAll(false))
        .build();
  }

  private static String text(Value value) {
    return ((Value.Text) value).value();
  }

  private static GoFunction texts(BiFunction<String, String, String> body) {
    return GoFunction.of(
        (call, args) -> Value.of(body.apply(text(args[0]), text(args[1]))),
        GoType.STRING,
        GoType.STRING);
  }

  private static GoFunction replaceAll(boolean expand) {
    return GoFunction.of(
        (call, args) ->
            Value.of(regex(text(args[0])).replaceAll(text(args[1]), text(args[2]), expand)),
        GoType.STRING,
        GoType.STRING,
        GoType.STRING);
  }

  /** A pattern that is usually a constant of the template, so compiled once. */
  static GoRegex regex(String source) {
    try {
      return REGEXES.get(source, GoRegex::compile);
    } catch (IllegalArgumentException e) {
      throw new FunctionError(e.getMessage());
    }
  }

  private static String trimLeft(String text, String set) {
    int at = 0;
    while (at < text.length() && set.indexOf(text.codePointAt(at)) >= 0) {
      at += Character.charCount(text.codePointAt(at));
    }
    return text.substring(at);
  }

  private static String trimRight(String text, String set) {
    int end = text.length();
    while (end > 0 && set.indexOf(text.codePointBefore(end)) >= 0) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end);
  }

  private static String trimPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  private static String trimSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  /** Replaces the first occurrences, all when the count is negative; an empty one is everywhere. */
  private static String replace(String text, String old, String by, long count) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    int from = 0;
    for (long left = count; left != 0; left--) {
      int found = from <= text.length() ? text.indexOf(old, from) : -1;
      if (found < 0) {
        break;
      }
      out.append(text, done, found).append(by);
      done = found + old.length();
      from = old.isEmpty() ? afterRune(text, found) : done;
    }
    return out.append(text, done, text.length()).toString();
  }

  private static int afterRune(String text, int at) {
    return at < text.length() ? at + Character.charCount(text.codePointAt(at)) : at + 1;
  }

  private static String digest(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance(algorithm).digest(GoQuote.bytes(text)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java 17 has " + algorithm, e);
    }
  }
}
