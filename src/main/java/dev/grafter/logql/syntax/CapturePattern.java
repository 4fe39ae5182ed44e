package dev.grafter.logql.syntax;

import dev.grafter.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expression of the {@code pattern} stage and of the line filters {@code |>} and {@code !>}:
 * literal text and captures, {@code <ip> - <_> "<method>"}.
 *
 * @param parts captures and the literals between them, in order; no two literals are neighbours
 */
public record CapturePattern(List<Part> parts) {
  private static final Pattern CAPTURE = Pattern.compile("<([A-Za-z_][A-Za-z0-9_]*)>");

  /** Copies the list. */
  public CapturePattern {
    parts = List.copyOf(parts);
  }

  /**
   * Cuts the text into literals and captures; every text is one. Loki stops at a byte that is not
   * UTF-8.
   */
  public static CapturePattern of(String whole) {
    String text = untilRawByte(whole);
    List<Part> parts = new ArrayList<>();
    Matcher matcher = CAPTURE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      addLiteral(parts, text.substring(end, matcher.start()));
      parts.add(new Part(true, matcher.group(1)));
      end = matcher.end();
    }
    addLiteral(parts, text.substring(end));
    return new CapturePattern(parts);
  }

  private static String untilRawByte(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (GoQuote.isRawByte(text.codePointAt(i))) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static void addLiteral(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(false, text));
    }
  }

  /**
   * A literal or a capture.
   *
   * @param capture which of the two
   * @param text the literal itself, or the capture's name without its brackets
   */
  public record Part(boolean capture, String text) {
    /** True for {@code <_>}, which takes text and forgets it. */
    public boolean isUnnamed() {
      return capture && text.equals("_");
    }

    @Override
    public String toString() {
      return capture ? "<" + text + ">" : text;
    }
  }
}
