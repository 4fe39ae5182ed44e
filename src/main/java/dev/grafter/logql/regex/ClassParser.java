package dev.grafter.logql.regex;

/** Reads bracketed classes and what follows a backslash. */
final class ClassParser {
  private final RuneReader in;

  ClassParser(RuneReader in) {
    this.in = in;
  }

  /** {@code [a-z\d[:space:]]}. */
  Node bracket(int flags) {
    int start = in.position();
    boolean fold = (flags & Node.FOLD_CASE) != 0;
    in.next();
    boolean negated = in.takeIf('^');
    Ranges ranges = new Ranges();
    boolean first = true;
    while (first || in.peek() != ']') {
      first = false;
      if (!posixClass(ranges, fold) && !escapedClass(ranges, fold)) {
        range(ranges, fold, start);
      }
    }
    in.next();
    int[] clean = ranges.clean();
    return Node.charClass(flags, negated ? Ranges.negated(clean) : clean);
  }

  private boolean posixClass(Ranges ranges, boolean fold) {
    int end = in.startsWith("[:") ? in.text().indexOf(":]", in.position() + 2) : -1;
    if (end < 0) {
      return false;
    }
    String name = in.text().substring(in.position() + 2, end);
    boolean negated = name.startsWith("^");
    int[] named = NamedClasses.posix(negated ? name.substring(1) : name);
    if (named == null) {
      throw new RegexSyntaxException("invalid character class range", "[:" + name + ":]");
    }
    in.moveTo(end + 2);
    add(ranges, named, negated, fold);
    return true;
  }

  private static void add(Ranges ranges, int[] named, boolean negated, boolean fold) {
    int[] folded = named;
    if (fold) {
      Ranges both = new Ranges();
      for (int i = 0; i < named.length; i += 2) {
        CaseFold.addFolded(both, named[i], named[i + 1]);
      }
      folded = both.clean();
    }
    if (negated) {
      ranges.addNegated(folded);
    } else {
      ranges.addAll(folded);
    }
  }

  /** {@code \d}, {@code \pL}, {@code \P{Greek}} and their like, if one stands there. */
  boolean escapedClass(Ranges ranges, boolean fold) {
    int letter = in.peek() == '\\' ? in.peekSecond() : -1;
    if (letter == 'p' || letter == 'P') {
      unicodeClass(ranges, fold);
      return true;
    }
    int[] perl = NamedClasses.perl(letter < 0 ? letter : letter | 0x20);
    if (perl == null) {
      return false;
    }
    in.skip(2);
    add(ranges, perl, letter < 'a', fold);
    return true;
  }

  private void unicodeClass(Ranges ranges, boolean fold) {
    int start = in.position();
    boolean negated = in.peekSecond() == 'P';
    in.skip(2);
    String name = in.atEnd() ? "" : unicodeName(start);
    boolean inverted = name.startsWith("^");
    int[] members = NamedClasses.unicode(inverted ? name.substring(1) : name);
    if (members == null) {
      throw new RegexSyntaxException("invalid character class range", in.since(start));
    }
    add(ranges, members, negated != inverted, fold);
  }

  private String unicodeName(int start) {
    int first = in.next();
    if (first != '{') {
      return Character.toString(first);
    }
    int end = in.text().indexOf('}', start);
    if (end < 0) {
      in.checkUtf8(start, in.text().length());
      throw new RegexSyntaxException("invalid character class range", in.from(start));
    }
    in.checkUtf8(in.position(), end);
    String name = in.text().substring(in.position(), end);
    in.moveTo(end + 1);
    return name;
  }

  private void range(Ranges ranges, boolean fold, int classStart) {
    int start = in.position();
    int low = classRune(classStart);
    int high = low;
    if (in.peek() == '-' && in.remaining() >= 2 && in.peekSecond() != ']') {
      in.next();
      high = classRune(classStart);
      if (high < low) {
        throw new RegexSyntaxException("invalid character class range", in.since(start));
      }
    }
    if (fold) {
      CaseFold.addFolded(ranges, low, high);
    } else {
      ranges.add(low, high);
    }
  }

  private int classRune(int classStart) {
    if (in.atEnd()) {
      throw new RegexSyntaxException("missing closing ]", in.from(classStart));
    }
    return in.peek() == '\\' ? escapedRune() : in.next();
  }

  /** The single character that a backslash and what follows stand for. */
  int escapedRune() {
    int start = in.position();
    in.next();
    if (in.atEnd()) {
      throw new RegexSyntaxException("trailing backslash at end of expression", "");
    }
    int c = in.next();
    int rune =
        switch (c) {
          case '1', '2', '3', '4', '5', '6', '7' -> isOctal(in.peek()) ? octal(c) : -1;
          case '0' -> octal(c);
          case 'x' -> hex();
          case 'a' -> 0x07;
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'v' -> 0x0B;
          default -> isPunctuation(c) ? c : -1;
        };
    if (rune < 0) {
      throw new RegexSyntaxException("invalid escape sequence", in.since(start));
    }
    return rune;
  }

  private static boolean isPunctuation(int c) {
    return c < 0x80 && !Character.isLetterOrDigit(c);
  }

  private static boolean isOctal(int c) {
    return c >= '0' && c <= '7';
  }

  private int octal(int first) {
    int value = first - '0';
    for (int i = 1; i < 3 && isOctal(in.peek()); i++) {
      value = value * 8 + in.next() - '0';
    }
    return value;
  }

  /** Two digits, or any number of them in braces; -1 for anything else. */
  private int hex() {
    if (in.atEnd()) {
      return -1;
    }
    int c = in.next();
    if (c == '{') {
      return bracedHex();
    }
    int high = digit(c);
    int low = in.atEnd() ? -1 : digit(in.next());
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private int bracedHex() {
    int value = 0;
    int digits = 0;
    while (!in.atEnd()) {
      int c = in.next();
      if (c == '}') {
        return digits == 0 ? -1 : value;
      }
      int digit = digit(c);
      value = value * 16 + digit;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
      digits++;
    }
    return -1;
  }

  private static int digit(int c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
