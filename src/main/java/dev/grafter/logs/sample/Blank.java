package dev.grafter.logs.sample;

import java.util.Locale;
import java.util.Random;

/** A place in a {@link Phrase} that is filled anew each time. */
enum Blank {
  /** A worker node. */
  NODE {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append("node-").append(1 + random.nextInt(24));
    }
  },
  /** A cluster. */
  CLUSTER {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append(pick(random, "munich", "garching", "milano", "são-paulo", "helsinki"));
    }
  },
  /** The id of a database object. */
  ID {
    @Override
    void fill(Random random, StringBuilder out) {
      hex(random.nextInt(), out);
      hex(random.nextInt(), out);
      hex(random.nextInt(), out);
    }
  },
  /** An application. */
  APP {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append(pick(random, "nginx", "video-edge", "sensor-hub", "pipeline", "größe", "cart"));
    }
  },
  /** An address in a private network. */
  IP {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append("10.30.").append(random.nextInt(8)).append('.').append(1 + random.nextInt(250));
    }
  },
  /** A port above the reserved ones. */
  PORT {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append(1024 + random.nextInt(60_000));
    }
  },
  /** A whole number below 1000. */
  NUMBER {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append(random.nextInt(1000));
    }
  },
  /** A duration in milliseconds, seldom long. */
  MILLIS {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append(1 + random.nextInt(random.nextInt(20) == 0 ? 9000 : 180)).append("ms");
    }
  },
  /** A share in percent. */
  PERCENT {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append(random.nextInt(100)).append('.').append(random.nextInt(10));
    }
  },
  /** A user, not always in ASCII. */
  USER {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append(pick(random, "Admin", "jürgen", "mei-漢", "o'brien", "\"root\""));
    }
  },
  /** The status of an answer, mostly a good one. */
  STATUS {
    @Override
    void fill(Random random, StringBuilder out) {
      out.append(
          pick(random, "200", "200", "200", "200", "201", "204", "304", "401", "404", "500"));
    }
  };

  /** Appends a value. */
  abstract void fill(Random random, StringBuilder out);

  /** The blank of that name in lower case. */
  static Blank named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String pick(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  private static void hex(int number, StringBuilder out) {
    for (int shift = 28; shift >= 0; shift -= 4) {
      out.append(Character.forDigit(number >> shift & 15, 16));
    }
  }
}
