package dev.grafter.logql.regex;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/** Classes of characters that have a name: {@code \d}, {@code [:alpha:]}, {@code \p{Greek}}. */
final class NamedClasses {
  private static final Map<String, int[]> POSIX = new HashMap<>();
  private static final Map<String, int[]> UNICODE = new ConcurrentHashMap<>();

  /** General categories in Java's numbering. */
  private static final Map<String, Integer> CATEGORIES = new HashMap<>();

  static {
    posix("alnum", '0', '9', 'A', 'Z', 'a', 'z');
    posix("alpha", 'A', 'Z', 'a', 'z');
    posix("ascii", 0, 0x7F);
    posix("blank", '\t', '\t', ' ', ' ');
    posix("cntrl", 0, 0x1F, 0x7F, 0x7F);
    posix("digit", '0', '9');
    posix("graph", '!', '~');
    posix("lower", 'a', 'z');
    posix("print", ' ', '~');
    posix("punct", '!', '/', ':', '@', '[', '`', '{', '~');
    posix("space", '\t', '\r', ' ', ' ');
    posix("upper", 'A', 'Z');
    posix("word", '0', '9', 'A', 'Z', '_', '_', 'a', 'z');
    posix("xdigit", '0', '9', 'A', 'F', 'a', 'f');
    String names =
        "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf -- Co Cs Pd Ps Pe Pc Po Sm"
            + " Sc Sk So Pi Pf";
    String[] byNumber = names.split(" ", -1);
    for (int i = 1; i < byNumber.length; i++) {
      CATEGORIES.put(byNumber[i], i);
    }
    CATEGORIES.remove("--");
  }

  private NamedClasses() {}

  private static void posix(String name, int... ranges) {
    POSIX.put(name, ranges);
  }

  /** {@code [:name:]} without the marks around the name, or null. */
  static int[] posix(String name) {
    return POSIX.get(name);
  }

  /** The class of {@code \d}, {@code \s} or {@code \w} by its lower-case letter, or null. */
  static int[] perl(int letter) {
    return switch (letter) {
      case 'd' -> POSIX.get("digit");
      case 's' -> new int[] {'\t', '\n', '\f', '\r', ' ', ' '};
      case 'w' -> POSIX.get("word");
      default -> null;
    };
  }

  /** A Unicode category, group of categories or script by its exact name, or null. */
  static int[] unicode(String name) {
    if (name.equals("Any")) {
      return new int[] {0, Ranges.MAX_RUNE};
    }
    int[] known = UNICODE.get(name);
    if (known == null) {
      IntPredicate test = test(name);
      known = test == null ? null : rangesOf(test);
      if (known != null) {
        UNICODE.put(name, known);
      }
    }
    return known;
  }

  private static IntPredicate test(String name) {
    Integer category = CATEGORIES.get(name);
    if (category != null) {
      return rune -> Character.getType(rune) == category;
    }
    if (name.length() == 1 && "CLMNPSZ".contains(name)) {
      boolean[] members = new boolean[32];
      CATEGORIES.forEach((key, number) -> members[number] = key.startsWith(name));
      return rune -> members[Character.getType(rune)];
    }
    Character.UnicodeScript script = script(name);
    return script == null ? null : rune -> Character.UnicodeScript.of(rune) == script;
  }

  private static Character.UnicodeScript script(String name) {
    return Arrays.stream(Character.UnicodeScript.values())
        .filter(script -> script != Character.UnicodeScript.UNKNOWN)
        .filter(script -> spelled(script).equals(name))
        .findFirst()
        .orElse(null);
  }

  /** {@code OLD_ITALIC} is {@code Old_Italic}. */
  private static String spelled(Character.UnicodeScript script) {
    if (script == Character.UnicodeScript.SIGNWRITING) {
      return "SignWriting";
    }
    StringBuilder out = new StringBuilder();
    for (String word : script.name().split("_", -1)) {
      out.append(out.isEmpty() ? "" : "_");
      out.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return out.toString();
  }

  private static int[] rangesOf(IntPredicate test) {
    Ranges ranges = new Ranges();
    int start = -1;
    for (int rune = 0; rune <= Ranges.MAX_RUNE + 1; rune++) {
      boolean in = rune <= Ranges.MAX_RUNE && test.test(rune);
      if (in && start < 0) {
        start = rune;
      } else if (!in && start >= 0) {
        ranges.add(start, rune - 1);
        start = -1;
      }
    }
    return ranges.clean();
  }
}
