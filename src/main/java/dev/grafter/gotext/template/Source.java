package dev.grafter.gotext.template;

import dev.grafter.gotext.GoString;

/**
 * The text that a template was parsed from, for the places that errors name.
 *
 * @param name the name that errors call it by
 * @param text the whole text
 */
record Source(String name, String text) {

  /** The place of a character as Go writes it: name, line from 1, byte in the line from 0. */
  String place(int position) {
    int lineStart = text.lastIndexOf('\n', position - 1) + 1;
    int line = 1 + Characters.newlines(text, 0, position);
    return name + ":" + line + ":" + GoString.length(text.substring(lineStart, position));
  }
}
