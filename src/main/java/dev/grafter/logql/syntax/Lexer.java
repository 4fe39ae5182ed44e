package dev.grafter.logql.syntax;

import dev.grafter.gotext.ByteSize;
import dev.grafter.gotext.GoDuration;
import dev.grafter.gotext.GoQuote;
import java.util.Optional;

/**
 * Cuts a query into tokens.
 *
 * <p>A word is a function only before a parenthesis or a grouping, a number may turn out to be a
 * duration or a size by what follows it, and what stands between square brackets is read as one
 * duration. An error ends the query: the token after it is {@link Token#END}.
 */
final class Lexer extends Scanner {
  private final boolean template;
  private String text = "";
  private long nanos;
  private long bytes;
  private Variable variable;

  /**
   * Starts at the beginning of the query.
   *
   * @param template whether Grafana's variables are tokens
   */
  Lexer(String query, boolean template) {
    super(query);
    this.template = template;
  }

  /** The value of the last string, identifier or number; the spelling for the others. */
  String text() {
    return text;
  }

  /** The last duration or range, nanoseconds. */
  long nanos() {
    return nanos;
  }

  /** The last size, in bytes, unsigned. */
  long bytes() {
    return bytes;
  }

  /** The variable of the last token, or null. */
  Variable variable() {
    return variable;
  }

  /** Reads the next token. */
  Token next() {
    variable = null;
    int kind = scan();
    while (kind == '#') {
      skipLine();
      kind = scan();
    }
    return switch (kind) {
      case EOF -> Token.END;
      case INTEGER, FLOAT -> number();
      case STRING, RAW_STRING -> string();
      case '[' -> range();
      case '-' -> minus();
      case '$' -> dollar();
      default -> word(tokenText());
    };
  }

  private void skipLine() {
    for (int c = peek(); c != '\n' && c != EOF; ) {
      c = take();
    }
  }

  private Token number() {
    text = tokenText();
    if (isDuration(text)) {
      return Token.DURATION;
    }
    return isSize(text) ? Token.BYTES : Token.NUMBER;
  }

  private Token minus() {
    if (peek() == '-') {
      Ahead ahead = new Ahead();
      while (ahead.current() == '-' || ahead.isLetter()) {
        ahead.advance();
      }
      String flag = "-" + ahead.passed();
      if (flag.equals("--strict") || flag.equals("--keep-empty")) {
        skip(flag.length() - 1);
        text = flag;
        return Token.PARSER_FLAG;
      }
    }
    return isDuration("-") ? Token.DURATION : word("-");
  }

  private boolean isDuration(String start) {
    Ahead ahead = new Ahead();
    while (ahead.isNumberPart("nuµmshdwy")) {
      ahead.advance();
    }
    if (ahead.count() == 0 || !parsesAsDuration(start + ahead.passed())) {
      return false;
    }
    skip(ahead.count());
    return true;
  }

  private boolean parsesAsDuration(String duration) {
    if (!couldBeDuration(duration)) {
      return false;
    }
    try {
      nanos = anyDuration(duration);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Saves the exception for what cannot be one: all forms but {@code -0} end with a letter. */
  private static boolean couldBeDuration(String duration) {
    char last = duration.charAt(duration.length() - 1);
    return (last >= 'd' && last <= 'y') || duration.equals("-0");
  }

  private static long anyDuration(String duration) {
    if (GoDuration.isPrometheus(duration)) {
      return GoDuration.parsePrometheus(duration);
    }
    return GoDuration.parse(duration);
  }

  private boolean isSize(String start) {
    Ahead ahead = new Ahead();
    while (ahead.isNumberPart("BikKMGTP")) {
      ahead.advance();
    }
    if (ahead.count() == 0) {
      return false;
    }
    try {
      bytes = ByteSize.parse(start + ahead.passed());
    } catch (IllegalArgumentException e) {
      return false;
    }
    skip(ahead.count());
    return true;
  }

  private Token string() {
    try {
      text = GoQuote.unquote(tokenText());
      return Token.STRING;
    } catch (IllegalArgumentException e) {
      error(e.getMessage());
      return Token.END;
    }
  }

  private Token range() {
    int start = offset();
    int c = take();
    while (c != ']' && c != EOF) {
      c = take();
    }
    if (c == EOF) {
      error("missing closing ']' in duration");
      return Token.END;
    }
    String duration = input.substring(start, offset() - 1);
    return template && startsVariable(duration) ? variableRange(duration) : fixedRange(duration);
  }

  private Token fixedRange(String duration) {
    try {
      nanos = GoDuration.parsePrometheus(duration);
      return Token.RANGE;
    } catch (IllegalArgumentException e) {
      error(e.getMessage());
      return Token.END;
    }
  }

  private static boolean startsVariable(String duration) {
    return Variables.at(duration, 0).isPresent();
  }

  /** A variable, with a unit behind it where it is a bare number: {@code [${__range_s}s]}. */
  private Token variableRange(String duration) {
    Variables.Found found = Variables.at(duration, 0).orElseThrow();
    variable = found.variable();
    text = duration.substring(found.end());
    if (!text.chars().allMatch(c -> "smhdwy".indexOf(c) >= 0)) {
      error("not a valid duration string: " + GoQuote.quote(duration));
      return Token.END;
    }
    return Token.RANGE;
  }

  private Token dollar() {
    Optional<Variables.Found> found =
        template ? Variables.at(input, tokenStart()) : Optional.empty();
    if (found.isEmpty()) {
      return word("$");
    }
    variable = found.get().variable();
    text = variable.text();
    skip(text.length() - 1);
    return Token.VARIABLE;
  }

  private Token word(String word) {
    text = word;
    String lower = Keywords.lower(word);
    Token function = Keywords.function(lower);
    if (function != null) {
      return isCall() ? function : Token.IDENTIFIER;
    }
    Token token = symbol(lower);
    if (token == null) {
      token = Keywords.reserved(lower);
    }
    return token == null ? Token.IDENTIFIER : token;
  }

  /** A symbol of two characters, of which the second is not read yet. */
  private Token symbol(String first) {
    int second = peek();
    if (first.length() != 1 || "=!|<>".indexOf(first.charAt(0)) < 0 || second > '~') {
      return null;
    }
    Token token = second < 0 ? null : Keywords.reserved(first + (char) second);
    if (token != null) {
      take();
    }
    return token;
  }

  /** Whether a parenthesis, {@code by (} or {@code without (} follows. */
  private boolean isCall() {
    Ahead ahead = new Ahead();
    ahead.skipSpace();
    ahead.mark();
    while (ahead.current() != EOF) {
      ahead.advance();
      String word = Keywords.lower(ahead.passed());
      if (word.equals("(")) {
        return true;
      } else if (word.equals("by") || word.equals("without")) {
        ahead.skipSpace();
        boolean open = ahead.current() == '(';
        ahead.advance();
        return open;
      } else if (word.length() > "without".length()) {
        ahead.toEnd();
      }
    }
    return false;
  }

  /** Looks at what follows without taking it. */
  private final class Ahead {
    private int start = offset();
    private int at = start;
    private int count;

    int current() {
      return at < input.length() ? input.codePointAt(at) : EOF;
    }

    /** Steps over one character; reading the next one is what notices a NUL. */
    void advance() {
      if (at < input.length()) {
        at += Character.charCount(input.codePointAt(at));
        count++;
        if (current() == 0) {
          error("invalid character NUL");
        }
      }
    }

    void toEnd() {
      if (input.indexOf(0, at) >= 0) {
        error("invalid character NUL");
      }
      at = input.length();
    }

    void skipSpace() {
      while (current() != EOF && isSpace(current())) {
        advance();
      }
    }

    void mark() {
      start = at;
    }

    int count() {
      return count;
    }

    String passed() {
      return input.substring(start, at);
    }

    boolean isLetter() {
      return current() != EOF && Character.isLetter(current());
    }

    boolean isNumberPart(String units) {
      int c = current();
      return c != EOF && (c == '.' || units.indexOf(c) >= 0 || isNumber(c));
    }

    private static boolean isNumber(int c) {
      int type = Character.getType(c);
      return type == Character.DECIMAL_DIGIT_NUMBER
          || type == Character.LETTER_NUMBER
          || type == Character.OTHER_NUMBER;
    }

    private static boolean isSpace(int c) {
      return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
    }
  }
}
