package dev.grafter.report;

/**
 * Colours for a terminal, or none.
 *
 * @param colored whether the text is coloured
 */
public record Style(boolean colored) {

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return wrap("\u001b[1m", text);
  }

  String dim(String text) {
    return wrap("\u001b[2m", text);
  }

  String added(String text) {
    return wrap("\u001b[32m", text);
  }

  String removed(String text) {
    return wrap("\u001b[31m", text);
  }

  String changed(String text) {
    return wrap("\u001b[33m", text);
  }

  String alarm(String text) {
    return wrap("\u001b[1;31m", text);
  }

  private String wrap(String code, String text) {
    return colored ? code + text + RESET : text;
  }
}
