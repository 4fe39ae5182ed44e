package dev.grafter.logql.syntax;

/**
 * Cuts text into identifiers, numbers, strings, comments and single characters by the rules of Go's
 * source code, which is what LogQL is built on.
 *
 * <p>An error does not stop it; the first one is kept. The position of an error is that of the last
 * token, and its line is lost (0) once characters were read outside a token, as Loki reports it.
 */
class Scanner {
  static final int EOF = -1;
  private static final int UNREAD = -2;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  /** What {@link #scan} found; a single character is returned as itself. */
  static final int IDENTIFIER = -10;

  static final int INTEGER = -11;
  static final int FLOAT = -12;
  static final int CHARACTER = -13;
  static final int STRING = -14;
  static final int RAW_STRING = -15;

  final String input;
  private int position;
  private int lastLength;
  private int column;
  private int line = 1;
  private int lastLineLength;
  private int ahead = UNREAD;
  private int tokenStart;
  private int tokenEnd;
  private int tokenLine;
  private int tokenColumn;
  private LogQlSyntaxException firstError;

  Scanner(String input) {
    this.input = input;
  }

  /** The first error so far, or null. */
  final LogQlSyntaxException firstError() {
    return firstError;
  }

  /** Keeps the error, if it is the first, at the position of the current token. */
  final void error(String message) {
    if (firstError == null) {
      firstError = new LogQlSyntaxException(message, tokenLine, tokenColumn);
    }
  }

  final int tokenStart() {
    return tokenStart;
  }

  /** The text of the token last scanned. */
  final String tokenText() {
    return input.substring(tokenStart, tokenEnd);
  }

  /** Where the next character stands in the input. */
  final int offset() {
    peek();
    return position - lastLength;
  }

  /** The next character, which stays, or {@link #EOF}. */
  final int peek() {
    if (ahead == UNREAD) {
      ahead = read();
      if (ahead == BYTE_ORDER_MARK) {
        ahead = read();
      }
    }
    return ahead;
  }

  /** Takes the next character, outside any token. */
  final int take() {
    tokenLine = 0;
    int taken = peek();
    if (taken != EOF) {
      ahead = read();
    }
    return taken;
  }

  /** Takes so many characters. */
  final void skip(int characters) {
    for (int i = 0; i < characters; i++) {
      take();
    }
  }

  private int read() {
    if (position >= input.length()) {
      column += lastLength > 0 ? 1 : 0;
      lastLength = 0;
      return EOF;
    }
    int rune = input.codePointAt(position);
    lastLength = Character.charCount(rune);
    position += lastLength;
    column++;
    if (rune == 0) {
      error("invalid character NUL");
    } else if (rune == '\n') {
      line++;
      lastLineLength = column;
      column = 0;
    }
    return rune;
  }

  /** Skips white space and Go's comments and takes one token. */
  final int scan() {
    int rune = peek();
    tokenLine = 0;
    while (true) {
      while (rune == ' ' || rune == '\n' || rune == '\t' || rune == '\r') {
        rune = read();
      }
      startToken();
      if (rune != '/') {
        return token(rune);
      }
      rune = read();
      if (rune != '/' && rune != '*') {
        return endToken('/', rune);
      }
      rune = comment(rune);
    }
  }

  private void startToken() {
    tokenStart = position - lastLength;
    boolean behindNewline = column == 0;
    tokenLine = behindNewline ? line - 1 : line;
    tokenColumn = behindNewline ? lastLineLength : column;
  }

  private int endToken(int kind, int next) {
    tokenEnd = position - lastLength;
    ahead = next;
    return kind;
  }

  private int token(int rune) {
    if (rune == '_' || isLetter(rune)) {
      return endToken(IDENTIFIER, identifier());
    } else if (isDecimal(rune)) {
      return number(rune, false);
    }
    return switch (rune) {
      case EOF -> endToken(EOF, EOF);
      case '"' -> text();
      case '`' -> rawText();
      case '\'' -> character();
      case '.' -> point();
      default -> endToken(rune, read());
    };
  }

  private int text() {
    string('"');
    return endToken(STRING, read());
  }

  private int rawText() {
    rawString();
    return endToken(RAW_STRING, read());
  }

  private int character() {
    if (string('\'') != 1) {
      error("invalid char literal");
    }
    return endToken(CHARACTER, read());
  }

  private int point() {
    int next = read();
    return isDecimal(next) ? number(next, true) : endToken('.', next);
  }

  private static boolean isLetter(int rune) {
    return rune >= 0 && Character.isLetter(rune);
  }

  private static boolean isDecimal(int rune) {
    return rune >= '0' && rune <= '9';
  }

  private int identifier() {
    int rune = read();
    while (rune == '_' || isLetter(rune) || (rune >= 0 && Character.isDigit(rune))) {
      rune = read();
    }
    return rune;
  }

  private int number(int first, boolean afterPoint) {
    NumberScanner number = new NumberScanner(first, afterPoint);
    int next = number.run();
    return endToken(number.isFloat() ? FLOAT : INTEGER, next);
  }

  private int comment(int kind) {
    int rune = read();
    if (kind == '/') {
      while (rune != '\n' && rune != EOF) {
        rune = read();
      }
      return rune;
    }
    boolean star = false;
    while (rune != EOF && !(star && rune == '/')) {
      star = rune == '*';
      rune = read();
    }
    if (rune == EOF) {
      error("comment not terminated");
      return EOF;
    }
    return read();
  }

  /** Returns the number of characters between the quotes; the closing quote is not taken. */
  private int string(int quote) {
    int rune = read();
    int count = 0;
    while (rune != quote) {
      if (rune == '\n' || rune == EOF) {
        error("literal not terminated");
        return count;
      }
      rune = rune == '\\' ? escape(quote) : read();
      count++;
    }
    return count;
  }

  private void rawString() {
    int rune = read();
    while (rune != '`') {
      if (rune == EOF) {
        error("literal not terminated");
        return;
      }
      rune = read();
    }
  }

  private int escape(int quote) {
    int rune = read();
    if (rune == quote || (rune > 0 && "abfnrtv\\".indexOf(rune) >= 0)) {
      return read();
    } else if (rune >= '0' && rune <= '7') {
      return digits(rune, 8, 3);
    }
    int count = rune == 'x' ? 2 : rune == 'u' ? 4 : rune == 'U' ? 8 : 0;
    if (count == 0) {
      error("invalid char escape");
      return rune;
    }
    return digits(read(), 16, count);
  }

  private int digits(int first, int radix, int count) {
    int rune = first;
    int missing = count;
    while (missing > 0 && isDigit(rune, radix)) {
      rune = read();
      missing--;
    }
    if (missing > 0) {
      error("invalid char escape");
    }
    return rune;
  }

  private static boolean isDigit(int rune, int radix) {
    return rune >= 0 && rune < 0x80 && Character.digit(rune, radix) >= 0;
  }

  /** One number, in any of Go's notations, well formed or not. */
  private final class NumberScanner {
    private int rune;
    private int radix = 10;
    private char prefix;
    private boolean point;
    private boolean exponent;
    private boolean anyDigit;
    private boolean anySeparator;
    private int invalidDigit;

    NumberScanner(int first, boolean afterPoint) {
      this.rune = first;
      this.point = afterPoint;
    }

    boolean isFloat() {
      return point || exponent;
    }

    int run() {
      if (!point) {
        integerPart();
      }
      if (point) {
        fraction();
      }
      if (!anyDigit) {
        error(kind() + " has no digits");
      }
      exponent();
      check();
      return rune;
    }

    private void integerPart() {
      if (rune == '0') {
        rune = read();
        prefix();
      }
      digits(radix, true);
      if (rune == '.') {
        rune = read();
        point = true;
      }
    }

    private void prefix() {
      switch (lower(rune)) {
        case 'x' -> startRadix('x', 16);
        case 'o' -> startRadix('o', 8);
        case 'b' -> binaryPrefix();
        default -> {
          radix = 8;
          prefix = '0';
          anyDigit = true;
        }
      }
    }

    private void startRadix(char name, int newRadix) {
      rune = read();
      radix = newRadix;
      prefix = name;
    }

    /** Loki looks at the character before the token here; behind white space there is no prefix. */
    private void binaryPrefix() {
      if (ahead == '0' || ahead == '1') {
        startRadix('b', 2);
      }
    }

    private void fraction() {
      if (prefix == 'o' || prefix == 'b') {
        error("invalid radix point in " + kind());
      }
      digits(radix, true);
    }

    private void exponent() {
      int mark = lower(rune);
      if (mark != 'e' && mark != 'p') {
        if (prefix == 'x' && point) {
          error("hexadecimal mantissa requires a 'p' exponent");
        }
        return;
      }
      exponentFits(mark);
      exponent = true;
      rune = read();
      if (rune == '+' || rune == '-') {
        rune = read();
      }
      boolean digitBefore = anyDigit;
      anyDigit = false;
      digits(10, false);
      if (!anyDigit) {
        error("exponent has no digits");
      }
      anyDigit |= digitBefore;
    }

    private void exponentFits(int mark) {
      if (mark == 'e' && prefix != 0 && prefix != '0') {
        error("'" + (char) rune + "' exponent requires decimal mantissa");
      } else if (mark == 'p' && prefix != 'x') {
        error("'" + (char) rune + "' exponent requires hexadecimal mantissa");
      }
    }

    private void digits(int base, boolean checkDigits) {
      while (rune == '_' || isDigit(rune, Math.max(base, 10))) {
        if (rune == '_') {
          anySeparator = true;
        } else {
          anyDigit = true;
          if (checkDigits && invalidDigit == 0 && !isDigit(rune, base)) {
            invalidDigit = rune;
          }
        }
        rune = read();
      }
    }

    private void check() {
      if (!isFloat() && invalidDigit != 0) {
        error("invalid digit '" + (char) invalidDigit + "' in " + kind());
      }
      if (anySeparator && separatorMisplaced(input.substring(tokenStart, position - lastLength))) {
        error("'_' must separate successive digits");
      }
    }

    private boolean separatorMisplaced(String text) {
      boolean prefixed = text.length() > 1 && text.charAt(0) == '0' && isPrefix(text.charAt(1));
      int base = prefixed && lower(text.charAt(1)) == 'x' ? 16 : 10;
      char previous = prefixed ? '0' : '.';
      for (int i = prefixed ? 2 : 0; i < text.length(); i++) {
        char c = text.charAt(i);
        char kind = c == '_' ? '_' : isDigit(c, base) ? '0' : '.';
        if ((kind == '_' && previous != '0') || (previous == '_' && kind == '.')) {
          return true;
        }
        previous = kind;
      }
      return previous == '_';
    }

    private boolean isPrefix(char c) {
      return lower(c) == 'x' || lower(c) == 'o' || lower(c) == 'b';
    }

    private String kind() {
      return switch (prefix) {
        case 'x' -> "hexadecimal literal";
        case 'o', '0' -> "octal literal";
        case 'b' -> "binary literal";
        default -> "decimal literal";
      };
    }

    private static int lower(int rune) {
      return rune < 0 ? rune : rune | 0x20;
    }
  }
}
