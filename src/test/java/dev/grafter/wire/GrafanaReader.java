package dev.grafter.wire;

import dev.grafter.codec.Node;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads strings of provisioning files as Grafana does: {@code $$} is a dollar sign, and what is
 * between is expanded, first {@code ${NAME}} and {@code $__env{NAME}}, then as Go expands shell
 * variables, which also eats {@code $1} and the like.
 *
 * @param environment the variables of the server
 */
record GrafanaReader(Map<String, String> environment) {

  private static final Pattern BRACED = Pattern.compile("\\$(?:__env)?\\{([A-Za-z0-9_.]+)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]");
  private static final Set<String> RAW = Set.of("annotations", "model", "relativeTimeRange");

  /** The value that Grafana makes of a file of alert rules. */
  Node rules(Node node) {
    if (node instanceof Node.Obj obj) {
      Node.ObjBuilder out = Node.object();
      obj.fields().forEach((key, value) -> out.put(key, RAW.contains(key) ? value : rules(value)));
      return out.build();
    }
    return node instanceof Node.Arr arr ? arr.map(this::rules) : scalar(node);
  }

  /** The value that Grafana makes of other files, where every string is expanded. */
  Node everything(Node node) {
    if (node instanceof Node.Obj obj) {
      return obj.map(this::everything);
    }
    return node instanceof Node.Arr arr ? arr.map(this::everything) : scalar(node);
  }

  private Node scalar(Node node) {
    return node.asString().<Node>map(text -> Node.of(text(text))).orElse(node);
  }

  /** One string. */
  String text(String text) {
    StringBuilder out = new StringBuilder();
    String separator = "";
    for (String piece : text.split("\\$\\$", -1)) {
      out.append(separator).append(expanded(piece));
      separator = "$";
    }
    return out.toString();
  }

  private String expanded(String piece) {
    Matcher braced = BRACED.matcher(piece);
    String first =
        braced.replaceAll(
            match -> Matcher.quoteReplacement(environment.getOrDefault(match.group(1), "")));
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < first.length()) {
      int length = first.charAt(at) == '$' ? name(first, at + 1) : 0;
      if (length == 0) {
        out.append(first.charAt(at));
      } else {
        out.append(environment.getOrDefault(first.substring(at + 1, at + 1 + length), ""));
      }
      at += length + 1;
    }
    return out.toString();
  }

  /** The length of the variable's name that starts here; one for Go's special characters. */
  private static int name(String text, int start) {
    if (start < text.length() && "*#$@!?-0123456789".indexOf(text.charAt(start)) >= 0) {
      return 1;
    }
    int end = start;
    while (end < text.length() && isName(text.charAt(end))) {
      end++;
    }
    return end - start;
  }

  private static boolean isName(char c) {
    return NAME.matcher(String.valueOf(c)).matches();
  }
}
