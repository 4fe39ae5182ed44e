package dev.grafter.gotext.function;

import static dev.grafter.gotext.function.Args.integer;

import dev.grafter.gotext.GoFloat;
import dev.grafter.gotext.GoInteger;
import dev.grafter.gotext.GoNumberException;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;

/** Sprig's functions of numbers. */
final class NumberFunctions {
  private static final int DECIMAL_PLACES = 16;
  private static final int MAX_LIST = 100_000;

  private NumberFunctions() {}

  static FuncMap make() {
    FuncMap.Builder all = FuncMap.builder();
    addConversions(all);
    addIntegers(all);
    addDecimals(all);
    addRounding(all);
    addSequences(all);
    return all.build();
  }

  private static void addConversions(FuncMap.Builder all) {
    all.add("int", Args.any(value -> Value.ofInt(Cast.toLong(value))));
    all.add("int64", Args.any(value -> Value.ofInt64(Cast.toLong(value))));
    all.add("float64", Args.any(value -> Value.of(Cast.toDouble(value))));
    all.add("toDecimal", Args.any(value -> Value.ofInt64(octal(Args.show(value)))));
    all.add("atoi", (call, args) -> Value.ofInt(atoi(Args.text(args[0]))), GoType.STRING);
  }

  private static long octal(String text) {
    try {
      return GoInteger.parse(text, 8);
    } catch (GoNumberException e) {
      return 0;
    }
  }

  /** Zero for what is no number, the nearest integer for what is too large. */
  private static long atoi(String text) {
    try {
      return GoInteger.atoi(text);
    } catch (GoNumberException e) {
      return (long) e.value();
    }
  }

  private static void addIntegers(FuncMap.Builder all) {
    all.add("add1", Args.any(value -> Value.ofInt64(Cast.toLong(value) + 1)));
    all.add("add", Args.anyNumber(values -> fold(0, values, Long::sum)));
    all.add("sub", integers((a, b) -> a - b));
    all.add("div", integers((a, b) -> a / nonZero(b)));
    all.add("mod", integers((a, b) -> a % nonZero(b)));
    all.add("mul", folding((a, b) -> a * b));
    all.add("max", folding(Math::max));
    all.add("biggest", folding(Math::max));
    all.add("min", folding(Math::min));
  }

  private static long nonZero(long divisor) {
    if (divisor == 0) {
      throw new FunctionError("runtime error: integer divide by zero");
    }
    return divisor;
  }

  private static GoFunction integers(LongBinaryOperator body) {
    return Args.anyTwo((a, b) -> Value.ofInt64(body.applyAsLong(Cast.toLong(a), Cast.toLong(b))));
  }

  private static GoFunction folding(LongBinaryOperator body) {
    return GoFunction.variadic(
        (call, args) -> fold(Cast.toLong(args[0]), Args.from(args, 1), body),
        GoType.ANY,
        GoType.ANY);
  }

  private static Value fold(long start, List<Value> values, LongBinaryOperator body) {
    long result = start;
    for (Value value : values) {
      result = body.applyAsLong(result, Cast.toLong(value));
    }
    return Value.ofInt64(result);
  }

  private static void addDecimals(FuncMap.Builder all) {
    all.add("add1f", Args.any(value -> decimals(List.of(value, Value.ofInt(1)), BigDecimal::add)));
    all.add("addf", Args.anyNumber(NumberFunctions::sum));
    all.add("subf", decimalFunction(BigDecimal::subtract));
    all.add("mulf", decimalFunction(NumberFunctions::multiply));
    all.add("divf", decimalFunction(NumberFunctions::divide));
    all.add("maxf", floats(Math::max));
    all.add("minf", floats(Math::min));
  }

  private static Value sum(List<Value> values) {
    List<Value> all = new ArrayList<>(List.of(Value.of(0.0)));
    all.addAll(values);
    return decimals(all, BigDecimal::add);
  }

  private static GoFunction decimalFunction(BinaryOperator<BigDecimal> body) {
    return GoFunction.variadic(
        (call, args) -> decimals(List.of(args), body), GoType.ANY, GoType.ANY);
  }

  private static Value decimals(List<Value> values, BinaryOperator<BigDecimal> body) {
    return Value.of(
        values.stream().map(NumberFunctions::decimal).reduce(body).orElseThrow().doubleValue());
  }

  /** The shortest decimal that reads back as the value. */
  private static BigDecimal decimal(Value value) {
    double number = Cast.toDouble(value);
    if (!Double.isFinite(number)) {
      throw new FunctionError("Cannot create a Decimal from " + GoFloat.formatG(number));
    }
    return number == 0 ? BigDecimal.ZERO : new BigDecimal(GoFloat.formatE(number));
  }

  private static BigDecimal multiply(BigDecimal a, BigDecimal b) {
    BigDecimal product = a.multiply(b);
    if (product.precision() > 10_000) {
      throw new FunctionError("number has more than 10000 digits");
    }
    return product;
  }

  private static BigDecimal divide(BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) {
      throw new FunctionError("decimal division by 0");
    }
    return a.divide(b, DECIMAL_PLACES, RoundingMode.HALF_UP);
  }

  private static GoFunction floats(DoubleBinaryOperator body) {
    return GoFunction.variadic(
        (call, args) -> {
          double result = Cast.toDouble(args[0]);
          for (Value value : Args.from(args, 1)) {
            result = body.applyAsDouble(result, Cast.toDouble(value));
          }
          return Value.of(result);
        },
        GoType.ANY,
        GoType.ANY);
  }

  private static void addRounding(FuncMap.Builder all) {
    all.add("floor", rounding(Math::floor));
    all.add("ceil", rounding(Math::ceil));
    all.addVariadic(
        "round", (call, args) -> Value.of(round(args)), GoType.ANY, GoType.INT, GoType.FLOAT64);
  }

  private static GoFunction rounding(DoubleUnaryOperator body) {
    return Args.any(value -> Value.of(body.applyAsDouble(Cast.toDouble(value))));
  }

  private static double round(Value[] args) {
    double roundOn = args.length > 2 ? ((Value.Real) args[2]).value() : 0.5;
    double power = GoPower.of(10, integer(args[1]));
    double digit = power * Cast.toDouble(args[0]);
    double fraction = Double.isInfinite(digit) ? Double.NaN : digit % 1;
    return (fraction >= roundOn ? Math.ceil(digit) : Math.floor(digit)) / power;
  }

  private static void addSequences(FuncMap.Builder all) {
    all.add("until", (call, args) -> numbers(until(integer(args[0]))), GoType.INT);
    all.add(
        "untilStep",
        (call, a) -> numbers(steps(integer(a[0]), integer(a[1]), integer(a[2]))),
        GoType.INT,
        GoType.INT,
        GoType.INT);
    all.addVariadic("seq", (call, args) -> Value.of(sequence(args)), GoType.INT);
  }

  private static Value numbers(List<Long> numbers) {
    return new ListValue(GoType.LIST_OF_INT, numbers.stream().map(Value::ofInt).toList());
  }

  private static List<Long> until(long count) {
    return steps(0, count, count < 0 ? -1 : 1);
  }

  private static List<Long> steps(long start, long stop, long step) {
    List<Long> numbers = new ArrayList<>();
    boolean down = stop < start;
    if (down ? step >= 0 : step <= 0) {
      return numbers;
    }
    for (long i = start; down ? i > stop : i < stop; i += step) {
      if (numbers.size() == MAX_LIST) {
        throw new FunctionError("list exceeds " + MAX_LIST + " elements");
      }
      numbers.add(i);
    }
    return numbers;
  }

  private static String sequence(Value[] args) {
    List<Long> numbers =
        switch (args.length) {
          case 1 -> through(1, integer(args[0]));
          case 2 -> through(integer(args[0]), integer(args[1]));
          case 3 -> through(integer(args[0]), integer(args[2]), integer(args[1]));
          default -> List.of();
        };
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static List<Long> through(long start, long end) {
    return through(start, end, end < start ? -1 : 1);
  }

  /** The numbers through the end; none where the step leads away from it. */
  private static List<Long> through(long start, long end, long step) {
    long direction = end < start ? -1 : 1;
    if (direction < 0 && step > 0) {
      return List.of();
    }
    return steps(start, end + direction, step);
  }
}
