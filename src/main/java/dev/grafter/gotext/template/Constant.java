package dev.grafter.gotext.template;

import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;

/** A literal whose type is settled by where it stands. */
sealed interface Constant extends Operand permits BoolNode, NumberNode, StringNode {

  /** The value that the literal has when nothing asks for a certain type. */
  Value ideal(Run run);

  /** The literal as the value of a basic type, or null when it cannot be one. */
  Value as(GoType type);

  @Override
  default Value command(Run run, Value dot, CommandNode command, Value piped) {
    run.at(this);
    Operand.requireNoArguments(run, command.operands(), piped);
    return ideal(run);
  }

  @Override
  default Value argument(Run run, Value dot, GoType type) {
    run.at(this);
    if (type.isAny() || type.isReflect()) {
      return ideal(run);
    }
    Value value = as(type);
    if (value == null) {
      throw run.error(refusal(type));
    }
    return value;
  }

  private String refusal(GoType type) {
    return switch (type.kind()) {
      case BOOL -> "expected bool; found " + shown();
      case INT, INT32, INT64 -> "expected integer; found " + shown();
      case UINT, UINT8, UINT32, UINT64 -> "expected unsigned integer; found " + shown();
      case FLOAT64 -> "expected float; found " + shown();
      case COMPLEX128 -> "expected complex; found " + shown();
      case STRING -> "expected string; found " + shown();
      case SLICE, MAP, STRUCT, POINTER, FUNC, INTERFACE, REFLECT ->
          "can't handle " + shown() + " for arg of type " + type;
    };
  }
}
