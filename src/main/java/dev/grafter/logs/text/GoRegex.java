package dev.grafter.logs.text;

import dev.grafter.logql.regex.CompiledRegex;
import dev.grafter.logql.regex.RegexCursor;
import java.util.Map;

/**
 * A regular expression with the syntax and meaning of Go's {@code regexp}: RE2, so no input makes
 * it slow. Two are equal when their sources are.
 */
public final class GoRegex {

  private final String source;
  private final CompiledRegex compiled;

  private GoRegex(String source, CompiledRegex compiled) {
    this.source = source;
    this.compiled = compiled;
  }

  /**
   * Compiles an expression that may match anywhere in a text.
   *
   * @throws IllegalArgumentException with RE2's reason and the faulty part
   */
  public static GoRegex compile(String source) {
    return new GoRegex(source, CompiledRegex.of(source));
  }

  /**
   * Compiles an expression that must match the whole text, as Prometheus does in matchers and
   * relabeling; its {@link #source()} stays without the anchors.
   *
   * @throws IllegalArgumentException with RE2's reason and the faulty part
   */
  public static GoRegex anchored(String source) {
    dev.grafter.logql.regex.GoRegex.parse(source);
    return new GoRegex(source, CompiledRegex.anchored(source));
  }

  /** The expression as it was written. */
  public String source() {
    return source;
  }

  /** Finds matches in many texts. */
  public RegexCursor cursor() {
    return compiled.cursor();
  }

  /** The named groups and their numbers. */
  public Map<String, Integer> namedGroups() {
    return compiled.namedGroups();
  }

  /** Whether the expression matches somewhere in the text. */
  public boolean find(String text) {
    return cursor().find(text);
  }

  /**
   * The text with every match replaced.
   *
   * @param expand whether the replacement holds references such as {@code $1}
   */
  public String replaceAll(String text, String replacement, boolean expand) {
    RegexCursor cursor = cursor();
    StringBuilder out = new StringBuilder();
    int[] done = {0};
    boolean any =
        cursor.findAll(
            text,
            () -> {
              out.append(text, done[0], cursor.start(0))
                  .append(expand ? expand(replacement, cursor) : replacement);
              done[0] = cursor.end(0);
            });
    return any ? out.append(text, done[0], text.length()).toString() : text;
  }

  /** The replacement text for the match where the matcher stands, with Go's {@code $name} rules. */
  public String expand(String template, RegexCursor match) {
    int dollar = template.indexOf('$');
    if (dollar < 0) {
      return template;
    }
    StringBuilder out = new StringBuilder();
    int done = 0;
    while (dollar >= 0) {
      out.append(template, done, dollar);
      done = expandOne(template, dollar, match, out);
      dollar = template.indexOf('$', done);
    }
    return out.append(template, done, template.length()).toString();
  }

  /** Appends what the reference at the dollar stands for and gives the index after it. */
  private int expandOne(String template, int dollar, RegexCursor match, StringBuilder out) {
    int next = dollar + 1;
    if (next < template.length() && template.charAt(next) == '$') {
      out.append('$');
      return next + 1;
    }
    boolean brace = next < template.length() && template.charAt(next) == '{';
    int start = brace ? next + 1 : next;
    int end = start;
    while (end < template.length() && isWord(template.codePointAt(end))) {
      end += Character.charCount(template.codePointAt(end));
    }
    boolean closed = !brace || (end < template.length() && template.charAt(end) == '}');
    if (end == start || !closed) {
      out.append('$');
      return next;
    }
    append(template.substring(start, end), match, out);
    return brace ? end + 1 : end;
  }

  private void append(String name, RegexCursor match, StringBuilder out) {
    int group = index(name);
    if (group >= 0 && group <= match.groups() && match.start(group) >= 0) {
      out.append(match.group(group));
    }
  }

  private int index(String name) {
    boolean number = name.chars().allMatch(c -> c >= '0' && c <= '9');
    if (number && !(name.length() > 1 && name.charAt(0) == '0') && name.length() < 9) {
      return Integer.parseInt(name);
    }
    return compiled.namedGroups().getOrDefault(name, -1);
  }

  private static boolean isWord(int rune) {
    return rune == '_' || Character.isLetter(rune) || Character.isDigit(rune);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GoRegex regex
        && source.equals(regex.source)
        && compiled.expression().equals(regex.compiled.expression());
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }
}
