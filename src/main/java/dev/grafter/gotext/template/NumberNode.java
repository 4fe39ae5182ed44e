package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;

/** A number or character literal. */
record NumberNode(int position, String text, NumberLiteral number) implements Constant {
  @Override
  public Value ideal(Run run) {
    run.at(this);
    if (number.isComplex()) {
      return new Value.Complex(number.real(), number.imaginary());
    }
    if (number.isFloat() && looksLikeFloat()) {
      return Value.of(number.real());
    }
    if (number.isInt()) {
      return Value.ofInt(number.integer());
    }
    if (number.isUint()) {
      throw run.error(text + " overflows int");
    }
    return Values.INVALID;
  }

  private boolean looksLikeFloat() {
    boolean hex = text.startsWith("0x") || text.startsWith("0X");
    boolean exponent = contains("pP");
    return !(hex && !exponent) && text.charAt(0) != '\'' && (exponent || contains(".eE"));
  }

  private boolean contains(String characters) {
    return text.chars().anyMatch(c -> characters.indexOf(c) >= 0);
  }

  @Override
  public Value as(GoType type) {
    Kind kind = type.kind();
    if (kind.isSigned() && number.isInt()) {
      return new Value.Int(type, number.integer());
    }
    if (kind.isUnsigned() && number.isUint()) {
      return new Value.Int(type, number.unsigned());
    }
    if (kind == Kind.FLOAT64 && number.isFloat()) {
      return new Value.Real(type, number.real());
    }
    return null;
  }

  @Override
  public void appendTo(StringBuilder out) {
    out.append(text);
  }
}
