package dev.grafter.gotext.function;

import dev.grafter.gotext.GoQuote;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Base 64 with padding, as Go reads it: line breaks are skipped, an error becomes the text. */
final class Base64Decoder {
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private final byte[] bytes;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int at;
  private int corrupt = -1;

  private Base64Decoder(byte[] bytes) {
    this.bytes = bytes;
  }

  static String decode(String text) {
    Base64Decoder decoder = new Base64Decoder(GoQuote.bytes(text));
    while (decoder.quantum()) {
      // Each call takes four characters.
    }
    return decoder.corrupt >= 0
        ? "illegal base64 data at input byte " + decoder.corrupt
        : GoQuote.text(decoder.out.toByteArray());
  }

  /** Reads four characters; false at the end and after an error. */
  private boolean quantum() {
    int[] values = new int[4];
    for (int count = 0; count < 4; ) {
      if (at == bytes.length) {
        return count == 0 ? false : corruptAt(at - count);
      }
      int c = bytes[at++];
      int value = ALPHABET.indexOf(c);
      if (value >= 0) {
        values[count++] = value;
      } else if (c == '=') {
        return padding(values, count);
      } else if (c != '\n' && c != '\r') {
        return corruptAt(at - 1);
      }
    }
    write(values, 4);
    return true;
  }

  private boolean padding(int[] values, int count) {
    if (count < 2) {
      return corruptAt(at - 1);
    }
    if (count == 2) {
      skipLineBreaks();
      if (at == bytes.length) {
        return corruptAt(bytes.length);
      }
      if (bytes[at++] != '=') {
        return corruptAt(at - 1);
      }
    }
    skipLineBreaks();
    if (at < bytes.length) {
      return corruptAt(at);
    }
    write(values, count);
    return false;
  }

  private void skipLineBreaks() {
    while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) {
      at++;
    }
  }

  private boolean corruptAt(int index) {
    corrupt = index;
    return false;
  }

  private void write(int[] values, int count) {
    int bits = values[0] << 18 | values[1] << 12 | values[2] << 6 | values[3];
    byte[] three = {(byte) (bits >> 16), (byte) (bits >> 8), (byte) bits};
    out.writeBytes(Arrays.copyOf(three, count - 1));
  }
}
