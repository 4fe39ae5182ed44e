package dev.grafter.gotext.function;

import dev.grafter.gotext.GoQuote;
import java.io.ByteArrayOutputStream;

/** Base 32 with padding, as Go writes and reads it; an error becomes the text. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Base32() {}

  static String encode(String text) {
    StringBuilder out = new StringBuilder();
    int bits = 0;
    int count = 0;
    for (byte b : GoQuote.bytes(text)) {
      bits = (bits << 8 | (b & 0xFF)) & 0xFFFF;
      count += 8;
      while (count >= 5) {
        count -= 5;
        out.append(ALPHABET.charAt(bits >> count & 31));
      }
    }
    if (count > 0) {
      out.append(ALPHABET.charAt(bits << (5 - count) & 31));
    }
    return out.append("=".repeat((8 - out.length() % 8) % 8)).toString();
  }

  static String decode(String text) {
    String plain = text.replace("\n", "").replace("\r", "");
    byte[] bytes = GoQuote.bytes(plain);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at += 8) {
      int corrupt = block(bytes, at, out);
      if (corrupt >= 0) {
        return "illegal base32 data at input byte " + corrupt;
      }
      if (bytes[at + 7] == '=') {
        break;
      }
    }
    return GoQuote.text(out.toByteArray());
  }

  /** Decodes eight characters; the index of a corrupt one, or -1. */
  private static int block(byte[] bytes, int start, ByteArrayOutputStream out) {
    long bits = 0;
    for (int i = 0; i < 8; i++) {
      if (start + i >= bytes.length) {
        return bytes.length - i;
      }
      int c = bytes[start + i];
      if (c == '=' && i >= 2 && bytes.length - start - i - 1 < 8) {
        return padding(bytes, start, i, bits, out);
      }
      int value = ALPHABET.indexOf(c);
      if (value < 0) {
        return start + i;
      }
      bits = bits << 5 | value;
    }
    write(bits, 5, out);
    return -1;
  }

  private static int padding(
      byte[] bytes, int start, int count, long bits, ByteArrayOutputStream out) {
    int rest = bytes.length - start - count - 1;
    if (rest + count < 7) {
      return bytes.length;
    }
    for (int i = 0; i < 7 - count; i++) {
      if (rest > i && bytes[start + count + 1 + i] != '=') {
        return start + count + i;
      }
    }
    if (count == 3 || count == 6) {
      return start + count;
    }
    write(bits << (5 * (8 - count)), count * 5 / 8, out);
    return -1;
  }

  private static void write(long bits, int count, ByteArrayOutputStream out) {
    for (int i = 0; i < count; i++) {
      out.write((int) (bits >> (32 - 8 * i)) & 0xFF);
    }
  }
}
