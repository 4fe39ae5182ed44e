package dev.grafter.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Labels on the command line: {@code k=v,k=v}; a value may hold equals signs. */
final class LabelArguments {

  private LabelArguments() {}

  static Map<String, String> parse(List<String> arguments) {
    Map<String, String> labels = new TreeMap<>();
    for (String argument : arguments) {
      for (String pair : argument.split(",", -1)) {
        if (!pair.isEmpty()) {
          add(labels, pair);
        }
      }
    }
    return labels;
  }

  private static void add(Map<String, String> labels, String pair) {
    int equals = pair.indexOf('=');
    if (equals <= 0) {
      throw CliException.usage("--labels takes name=value,name=value, not \"" + pair + "\"");
    }
    labels.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
  }
}
