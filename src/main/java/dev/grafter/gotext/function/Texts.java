package dev.grafter.gotext.function;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.GoString;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import java.util.ArrayList;
import java.util.List;

/** Go's {@code strings} package, as far as functions need it. */
final class Texts {
  private Texts() {}

  static String trim(String text, String set) {
    return trimRight(trimLeft(text, set), set);
  }

  static String trimLeft(String text, String set) {
    int at = 0;
    while (at < text.length() && set.indexOf(text.codePointAt(at)) >= 0) {
      at += Character.charCount(text.codePointAt(at));
    }
    return text.substring(at);
  }

  static String trimRight(String text, String set) {
    int end = text.length();
    while (end > 0 && set.indexOf(text.codePointBefore(end)) >= 0) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end);
  }

  static String trimPrefix(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }

  static String trimSuffix(String text, String suffix) {
    return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
  }

  static String repeat(GoFunction.Call call, String text, int count) {
    if (count < 0) {
      throw new FunctionError("strings: negative Repeat count");
    }
    Args.limit(call, (long) text.length() * count);
    return text.repeat(count);
  }

  /**
   * Replaces the first occurrences, or all when the count is below zero; an empty one is found
   * between all characters.
   */
  static String replace(
      GoFunction.Call call, String text, String old, String replacement, long count) {
    if (count == 0 || old.equals(replacement)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (long done = 0; count < 0 || done < count; done++) {
      int found = find(text, old, at, done);
      if (found < 0) {
        break;
      }
      out.append(text, at, found).append(replacement);
      Args.limit(call, out.length());
      at = found + old.length();
    }
    return out.append(text, at, text.length()).toString();
  }

  private static int find(String text, String old, int from, long done) {
    if (!old.isEmpty()) {
      return text.indexOf(old, from);
    }
    if (done == 0) {
      return 0;
    }
    return from < text.length() ? text.offsetByCodePoints(from, 1) : -1;
  }

  /** The parts between separators, at most so many; all below zero, none at zero. */
  static List<String> split(String text, String separator, int count) {
    List<String> parts = new ArrayList<>();
    if (count == 0) {
      return parts;
    }
    int at = 0;
    while (count < 0 || parts.size() < count - 1) {
      int found = separator.isEmpty() ? nextRune(text, at) : text.indexOf(separator, at);
      if (found < 0) {
        break;
      }
      parts.add(text.substring(at, found));
      at = found + separator.length();
    }
    if (!separator.isEmpty() || at < text.length()) {
      parts.add(text.substring(at));
    }
    return parts;
  }

  private static int nextRune(String text, int at) {
    return at < text.length() ? text.offsetByCodePoints(at, 1) : -1;
  }

  /** {@code text[from:to]}, with Go's panic when that is out of range. */
  static String slice(String text, long from, long to, int length) {
    if (to < 0) {
      throw outOfRange("[:" + to + "]");
    }
    if (to > length) {
      throw outOfRange("[:" + to + "] with length " + length);
    }
    if (from > to) {
      throw outOfRange("[" + from + ":" + to + "]");
    }
    return GoString.slice(text, (int) from, (int) to);
  }

  /** {@code text[from:]}, with Go's panic when that is out of range. */
  static String sliceFrom(String text, long from, int length) {
    if (from > length) {
      throw outOfRange("[" + from + ":" + length + "]");
    }
    return GoString.slice(text, (int) from, length);
  }

  private static FunctionError outOfRange(String bounds) {
    return new FunctionError("runtime error: slice bounds out of range " + bounds);
  }

  /** The text with every byte that is no UTF-8 as one character, and surrogates whole. */
  static int[] runes(String text) {
    return text.codePoints().map(c -> GoQuote.isRawByte(c) ? 0xFFFD : c).toArray();
  }
}
