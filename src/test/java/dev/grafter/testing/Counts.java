package dev.grafter.testing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints how much of a recording was reproduced, so that a run of the build shows it. */
public final class Counts {

  private static final Logger LOG = LoggerFactory.getLogger("conformance");

  private Counts() {}

  /** Prints one line, such as {@code logql-parse: 1190/1190}. */
  public static void print(String recording, int equal, int all) {
    LOG.info("{}: {}/{}", recording, equal, all);
  }

  /** Prints one line with words of the caller's. */
  public static void print(String recording, String counts) {
    LOG.info("{}: {}", recording, counts);
  }
}
