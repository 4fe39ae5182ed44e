package dev.grafter.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.composer.ComposerException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.scanner.ScannerException;

/**
 * The words of go-yaml v3 for what SnakeYAML found wrong. Both descend from libyaml and stop at the
 * same place; they differ in some sentences and in how they count the line.
 */
final class GoYamlError {

  private static final Pattern ALIAS = Pattern.compile("found undefined alias (\\S+)");
  private static final Map<String, String> SENTENCES = sentences();

  private GoYamlError() {}

  private static Map<String, String> sentences() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("expected the node content", "did not find expected node content");
    map.put("expected ',' or ']'", "did not find expected ',' or ']'");
    map.put("expected ',' or '}'", "did not find expected ',' or '}'");
    map.put("expected '<document start>'", "did not find expected <document start>");
    map.put("that cannot start any token", "found character that cannot start any token");
    map.put("mapping values are not allowed", "mapping values are not allowed in this context");
    map.put("mapping keys are not allowed", "mapping keys are not allowed in this context");
    map.put(
        "sequence entries are not allowed",
        "block sequence entries are not allowed in this context");
    map.put("could not find expected ':'", "could not find expected ':'");
    map.put("found unexpected end of stream", "found unexpected end of stream");
    map.put("found unknown escape character", "found unknown escape character");
    map.put("expected escape sequence", "did not find expected hexdecimal number");
    map.put("unexpected document separator", "found unexpected document indicator");
    map.put("found unexpected document separator", "found unexpected document indicator");
    map.put("found duplicate %YAML directive", "found duplicate %YAML directive");
    map.put("found undefined tag handle", "found undefined tag handle");
    map.put(
        "expected chomping or indentation indicators",
        "did not find expected comment or line break");
    map.put("expected a comment or a line break", "did not find expected comment or line break");
    map.put(
        "expected alphabetic or numeric character",
        "did not find expected alphabetic or numeric character");
    return map;
  }

  /** The sentence with {@code yaml:} and the line, or empty when there is no counterpart. */
  static String of(MarkedYAMLException error) {
    String problem = error.getProblem() == null ? "" : error.getProblem();
    Matcher alias = ALIAS.matcher(problem);
    if (error instanceof ComposerException && alias.find()) {
      return "yaml: unknown anchor '" + alias.group(1) + "' referenced";
    }
    String sentence = sentence(problem, error.getContext());
    return sentence.isEmpty() ? "" : "yaml: " + line(error) + sentence;
  }

  private static String sentence(String problem, String context) {
    if (problem.contains("expected <block end>")) {
      return context != null && context.contains("mapping")
          ? "did not find expected key"
          : "did not find expected '-' indicator";
    }
    return SENTENCES.entrySet().stream()
        .filter(entry -> problem.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /**
   * Go-yaml counts from the line of the context unless that is the first, and scanner errors by one
   * more.
   */
  private static String line(MarkedYAMLException error) {
    int line = nonZero(error.getContextMark());
    if (line == 0) {
      line = nonZero(error.getProblemMark());
    }
    if (line == 0) {
      return "";
    }
    return "line " + (error instanceof ScannerException ? line + 1 : line) + ": ";
  }

  private static int nonZero(Mark mark) {
    return mark == null ? 0 : mark.getLine();
  }
}
