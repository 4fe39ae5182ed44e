package dev.grafter.gotext.value;

/** Go's kinds of type, as far as a template can meet them. */
public enum Kind {
  BOOL("bool"),
  INT("int"),
  INT32("int32"),
  INT64("int64"),
  UINT("uint"),
  UINT8("uint8"),
  UINT32("uint32"),
  UINT64("uint64"),
  FLOAT64("float64"),
  COMPLEX128("complex128"),
  STRING("string"),
  SLICE("slice"),
  MAP("map"),
  STRUCT("struct"),
  POINTER("ptr"),
  FUNC("func"),
  INTERFACE("interface"),

  /** Not Go's: the parameters of builtins, which take any value as it is. */
  REFLECT("struct");

  private final String text;

  Kind(String text) {
    this.text = text;
  }

  /** Go's own word for this kind. */
  public String text() {
    return text;
  }

  public boolean isSigned() {
    return this == INT || this == INT32 || this == INT64;
  }

  public boolean isUnsigned() {
    return this == UINT || this == UINT8 || this == UINT32 || this == UINT64;
  }

  /** True where nil may stand for a value of this kind. */
  public boolean isNillable() {
    return this == SLICE || this == MAP || this == POINTER || this == FUNC || this == INTERFACE;
  }
}
