package dev.grafter.lint.provisioning;

import dev.grafter.lint.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Grafana's expansion of one string of a provisioning file. The text is cut at each {@code $$}; in
 * each piece {@code ${NAME}} and {@code $__env{NAME}} become the variable, then {@code
 * $__file{path}} the file, and what is left goes through Go's {@code os.ExpandEnv}; the pieces are
 * joined by one dollar.
 */
public final class Interpolation {

  private static final Pattern EXPANDER = Pattern.compile("\\$(|__\\w+)\\{([^}]+)\\}");
  private static final String SHELL_SPECIAL = "*#$@!?-0123456789";
  private static final String UNSEEN_FILE = "file";

  private final Environment environment;

  /** An expansion that looks up variables and files there. */
  public Interpolation(Environment environment) {
    this.environment = environment;
  }

  /** Expands one string. */
  public Expansion expand(String text) {
    return new Run().expand(text);
  }

  /** The work on one string: what was met on the way. */
  private final class Run {
    private final Set<String> unset = new LinkedHashSet<>();
    private final Set<String> eaten = new LinkedHashSet<>();
    private final List<String> missingFiles = new ArrayList<>();
    private final List<String> unseenFiles = new ArrayList<>();
    private boolean fromEnvironment;
    private int lastBrace;

    private Expansion expand(String text) {
      String[] pieces = text.split("\\$\\$", -1);
      for (int i = 0; i < pieces.length; i++) {
        pieces[i] = goExpand(files(variables(pieces[i])));
      }
      String value = String.join("$", pieces);
      return new Expansion(
          value,
          !value.equals(text),
          pieces.length > 1,
          fromEnvironment,
          List.copyOf(unset),
          List.copyOf(eaten),
          missingFiles,
          unseenFiles);
    }

    private String variables(String text) {
      return replace(
          text,
          match ->
              match.group(1).isEmpty() || match.group(1).equals("__env")
                  ? lookup(match.group(2))
                  : match.group());
    }

    private String files(String text) {
      return replace(
          text, match -> match.group(1).equals("__file") ? content(match.group(2)) : match.group());
    }

    /** Looks only as far as the last brace, so that no text takes more than linear time. */
    private static String replace(String text, Function<MatchResult, String> by) {
      int end = text.lastIndexOf('}') + 1;
      String head =
          EXPANDER
              .matcher(text.substring(0, end))
              .replaceAll(match -> Matcher.quoteReplacement(by.apply(match)));
      return head + text.substring(end);
    }

    /** The content is of no interest and stays unread; a word stands for it. */
    private String content(String path) {
      fromEnvironment = true;
      switch (environment.file(path)) {
        case MISSING -> missingFiles.add(path);
        case ELSEWHERE -> unseenFiles.add(path);
        case READABLE -> {}
      }
      return UNSEEN_FILE;
    }

    private String lookup(String name) {
      String value = environment.variable(name).orElse("");
      if (value.isEmpty() && name.equals("HOSTNAME")) {
        fromEnvironment = true;
        return "host";
      }
      if (value.isEmpty()) {
        unset.add(name);
      } else {
        fromEnvironment = true;
      }
      return value;
    }

    /** Go's {@code os.Expand}. */
    private String goExpand(String text) {
      StringBuilder out = new StringBuilder(text.length());
      lastBrace = text.lastIndexOf('}');
      int i = 0;
      while (i < text.length()) {
        if (text.charAt(i) != '$' || i + 1 == text.length()) {
          out.append(text.charAt(i++));
        } else {
          i += dollar(text, i, out);
        }
      }
      return out.toString();
    }

    /**
     * Handles the dollar at a position that is not the last; answers how many characters it took.
     */
    private int dollar(String text, int at, StringBuilder out) {
      char next = text.charAt(at + 1);
      if (next == '{') {
        return 1 + braced(text, at + 1, out);
      }
      if (SHELL_SPECIAL.indexOf(next) >= 0) {
        eaten.add(text.substring(at, at + 2));
        return 2;
      }
      int end = at + 1;
      while (end < text.length() && isNameCharacter(text.charAt(end))) {
        end++;
      }
      if (end == at + 1) {
        out.append('$');
        return 1;
      }
      out.append(lookup(text.substring(at + 1, end)));
      return end - at;
    }

    /** Handles an opening brace behind a dollar; answers how many characters it took. */
    private int braced(String text, int open, StringBuilder out) {
      int close = open > lastBrace ? -1 : text.indexOf('}', open);
      if (close < 0) {
        eaten.add("${");
        return 1;
      }
      String name = text.substring(open + 1, close);
      if (name.isEmpty() || (name.length() == 1 && SHELL_SPECIAL.contains(name))) {
        eaten.add("${" + name + "}");
      } else {
        out.append(lookup(name));
      }
      return close - open + 1;
    }

    private static boolean isNameCharacter(char c) {
      return c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
  }
}
