package dev.grafter.cli;

import java.io.Console;

/** Whether a person sits in front of the program, who can be asked and who sees colours. */
final class Terminal {

  private Terminal() {}

  /** Whether standard input and output are a terminal. */
  @SuppressWarnings(
      "SystemConsoleNull") // later Javas have a console without a terminal: these are asked by
  // their own method
  static boolean present() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** Asks a question that only a clear yes answers; without a terminal the answer is no. */
  static boolean confirm(String question) {
    if (!present()) {
      return false;
    }
    String answer = System.console().readLine("%s [y/N] ", question);
    return answer != null && (answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes"));
  }
}
