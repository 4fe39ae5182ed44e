package dev.grafter.logql.regex;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * An expression that is ready to match: by an own program where that is fast, else by RE2 for Java.
 * Both find the same, and no text makes either slow. Immutable; each {@link #cursor} is for one
 * thread.
 */
public final class CompiledRegex {

  private final String expression;
  private final Pattern pattern;
  private final Program program;
  private final Map<String, Integer> namedGroups;

  private CompiledRegex(String expression, Pattern pattern, Program program) {
    this.expression = expression;
    this.pattern = pattern;
    this.program = program;
    this.namedGroups = Collections.unmodifiableMap(new HashMap<>(pattern.namedGroups()));
  }

  /**
   * Compiles an expression that may match anywhere in a text. Go's own limits are checked first:
   * RE2 for Java would unroll nested repetitions without end.
   *
   * @throws IllegalArgumentException in Go's words
   */
  public static CompiledRegex of(String expression) {
    Node root = new RegexParser(expression).parse();
    try {
      return new CompiledRegex(expression, Pattern.compile(expression), Program.of(root));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    } catch (StackOverflowError e) {
      throw new RegexSyntaxException("expression nests too deeply", expression);
    }
  }

  /** Compiles an expression that must match the whole text. */
  public static CompiledRegex anchored(String expression) {
    return of("^(?:" + expression + ")$");
  }

  /** The expression as it was compiled. */
  public String expression() {
    return expression;
  }

  /** The number of groups, without the whole match. */
  public int groupCount() {
    return pattern.groupCount();
  }

  /** The named groups and their numbers from 1. */
  public Map<String, Integer> namedGroups() {
    return namedGroups;
  }

  /** Finds matches in many texts. */
  public RegexCursor cursor() {
    return new RegexCursor(pattern.matcher(""), program);
  }

  /** Whether the own program runs it, unless a text is too long. */
  boolean isProgrammed() {
    return program != null;
  }

  @Override
  public String toString() {
    return expression;
  }
}
