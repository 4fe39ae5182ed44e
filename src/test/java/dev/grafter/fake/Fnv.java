package dev.grafter.fake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The 64-bit FNV-1 hash, by which the server versions templates and mute timings. */
final class Fnv {

  private static final long PRIME = 0x100000001b3L;
  private static final int END = 0xff;

  private long hash = 0xcbf29ce484222325L;

  /** The hash of a text alone. */
  static String of(String text) {
    return new Fnv().bytes(text.getBytes(StandardCharsets.UTF_8)).hex();
  }

  private Fnv bytes(byte[] bytes) {
    for (byte b : bytes) {
      add(b & 0xff);
    }
    return this;
  }

  private void add(int value) {
    hash *= PRIME;
    hash ^= value;
  }

  /** Adds a text as one field. */
  Fnv field(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
    add(END);
    return this;
  }

  /** Adds a number as one field. */
  Fnv field(long number) {
    bytes(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array());
    add(END);
    return this;
  }

  String hex() {
    return String.format(Locale.ROOT, "%016x", hash);
  }
}
