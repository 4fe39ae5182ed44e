package dev.grafter.gotext.format;

import dev.grafter.gotext.GoFloatFormat;
import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.value.FunctionError;
import java.util.HexFormat;
import java.util.Locale;

/** One formatted field: flags, width and precision, and how texts and numbers obey them. */
final class Field {
  boolean sharp;
  boolean zero;
  boolean plus;
  boolean minus;
  boolean space;
  boolean sharpV;
  boolean plusV;
  boolean hasWidth;
  boolean hasPrecision;
  int width;
  int precision;

  private final StringBuilder out;
  private final int maxText;

  Field(StringBuilder out, int maxText) {
    this.out = out;
    this.maxText = maxText;
  }

  void clear() {
    sharp = false;
    zero = false;
    plus = false;
    minus = false;
    space = false;
    sharpV = false;
    plusV = false;
    hasWidth = false;
    hasPrecision = false;
    width = 0;
    precision = 0;
  }

  void write(String text) {
    reserve(text.length());
    out.append(text);
  }

  void write(char c) {
    out.append(c);
  }

  private void reserve(int more) {
    if (out.length() + more > maxText) {
      throw new FunctionError("text exceeds " + maxText + " characters");
    }
  }

  private void padding(int count) {
    if (count > 0) {
      reserve(count);
      out.append((zero && !minus ? "0" : " ").repeat(count));
    }
  }

  /** Writes a text within the width. */
  void pad(String text) {
    int missing = hasWidth ? width - text.codePointCount(0, text.length()) : 0;
    if (!minus) {
      padding(missing);
    }
    write(text);
    if (minus) {
      padding(missing);
    }
  }

  private void padWithSpaces(String text) {
    boolean old = zero;
    zero = false;
    pad(text);
    zero = old;
  }

  /** Writes a text, cut to the precision. */
  void string(String text) {
    pad(truncated(text));
  }

  private String truncated(String text) {
    boolean cut = hasPrecision && text.codePointCount(0, text.length()) > precision;
    return cut ? text.substring(0, text.offsetByCodePoints(0, precision)) : text;
  }

  /** Writes a text in quotes. */
  void quoted(String text) {
    String cut = truncated(text);
    if (sharp && Quoting.canBackquote(cut)) {
      pad("`" + cut + "`");
    } else {
      pad(plus ? Quoting.toAscii(GoQuote.quote(cut)) : GoQuote.quote(cut));
    }
  }

  /** Writes a character in quotes. */
  void quotedRune(long value) {
    int rune = value < 0 || value > Character.MAX_CODE_POINT ? 0xFFFD : (int) value;
    String text = GoQuote.quoteRune(rune);
    pad(plus ? Quoting.toAscii(text) : text);
  }

  void rune(long value) {
    boolean valid =
        value >= 0
            && value <= Character.MAX_CODE_POINT
            && !(value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE);
    pad(Character.toString(valid ? (int) value : 0xFFFD));
  }

  /** Writes {@code U+0078}, with the character behind it under the sharp flag. */
  void unicode(long value) {
    String digits = Long.toHexString(value).toUpperCase(Locale.ROOT);
    int wanted = hasPrecision ? Math.max(precision, 4) : 4;
    reserve(wanted);
    String text = "U+" + "0".repeat(Math.max(0, wanted - digits.length())) + digits;
    boolean shows = sharp && value >= 0 && value <= Character.MAX_CODE_POINT;
    if (shows && GoQuote.isPrint((int) value)) {
      text += " '" + Character.toString((int) value) + "'";
    }
    padWithSpaces(text);
  }

  /** Writes an integer; under an explicit precision with that many digits at least. */
  void integer(long value, boolean signed, int base, boolean upper, boolean octalPrefix) {
    boolean negative = signed && value < 0;
    if (hasPrecision && precision == 0 && value == 0) {
      padWithSpaces("");
      return;
    }
    String digits = Long.toUnsignedString(negative ? -value : value, base);
    digits = upper ? digits.toUpperCase(Locale.ROOT) : digits;
    int wanted = wantedDigits(negative);
    reserve(wanted);
    digits = "0".repeat(Math.max(0, wanted - digits.length())) + digits;
    String prefix = (octalPrefix ? "0o" : "") + basePrefix(base, upper, digits);
    padWithSpaces(sign(negative) + prefix + digits);
  }

  private int wantedDigits(boolean negative) {
    if (hasPrecision) {
      return precision;
    }
    if (!zero || minus || !hasWidth) {
      return 0;
    }
    return negative || plus || space ? width - 1 : width;
  }

  private String sign(boolean negative) {
    return negative ? "-" : plus ? "+" : space ? " " : "";
  }

  private String basePrefix(int base, boolean upper, String digits) {
    if (!sharp) {
      return "";
    }
    return switch (base) {
      case 2 -> "0b";
      case 8 -> digits.startsWith("0") ? "" : "0";
      case 16 -> upper ? "0X" : "0x";
      default -> "";
    };
  }

  /** Writes the bytes of a text as hexadecimal digits. */
  void hex(String text, boolean upper) {
    byte[] bytes = GoQuote.bytes(text);
    int length = hasPrecision ? Math.min(precision, bytes.length) : bytes.length;
    String prefix = sharp ? (upper ? "0X" : "0x") : "";
    HexFormat format = upper ? HexFormat.of().withUpperCase() : HexFormat.of();
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (i == 0 || space) {
        digits.append(i > 0 ? " " : "").append(prefix);
      }
      digits.append(format.toHexDigits(bytes[i]));
    }
    pad(digits.toString());
  }

  /** Writes a float; Go's own default precision counts when none was given. */
  void floating(double value, char verb, int defaultPrecision) {
    int digits = hasPrecision ? precision : defaultPrecision;
    String number = GoFloatFormat.format(value, verb, digits);
    boolean signed = number.startsWith("-") || number.startsWith("+");
    char sign = signed ? number.charAt(0) : '+';
    String body = signed ? number.substring(1) : number;
    if (space && sign == '+' && !plus) {
      sign = ' ';
    }
    if (!Double.isFinite(value)) {
      special(sign, body);
      return;
    }
    if (sharp && verb != 'b') {
      body = SharpFloat.expand(body, verb, digits);
    }
    padSigned(sign, body);
  }

  private void special(char sign, String body) {
    boolean bare = body.equals("NaN") && !space && !plus;
    padWithSpaces(bare ? body : sign + body);
  }

  private void padSigned(char sign, String body) {
    if (!plus && sign == '+') {
      pad(body);
    } else if (zero && !minus && hasWidth && width > body.length() + 1) {
      write(sign);
      padding(width - body.length() - 1);
      write(body);
    } else {
      pad(sign + body);
    }
  }
}
