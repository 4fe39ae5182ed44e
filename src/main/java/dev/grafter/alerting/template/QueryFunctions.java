package dev.grafter.alerting.template;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.FunctionError;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Kind;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.logql.eval.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The functions by which templates ask the server and read its answers. */
final class QueryFunctions {

  private static final GoType SAMPLE = GoType.named(Kind.POINTER, "*template.sample");
  private static final GoType ANSWER = GoType.named("template.queryResult", GoType.sliceOf(SAMPLE));
  private static final GoType TEXT = GoType.STRING;

  private QueryFunctions() {}

  static FuncMap all() {
    return FuncMap.builder()
        .add("query", QueryFunctions::query, TEXT)
        .add("first", (call, args) -> first(args[0]), ANSWER)
        .add("label", (call, args) -> label(args[0], args[1]), TEXT, SAMPLE)
        .add("value", (call, args) -> number(args[0]), SAMPLE)
        .add("strvalue", (call, args) -> label(Value.of("__value__"), args[0]), SAMPLE)
        .add("sortByLabel", (call, args) -> sorted(args[0], args[1]), TEXT, ANSWER)
        .build();
  }

  private static Value query(GoFunction.Call call, Value[] args) {
    RuleQueries queries =
        call.data() instanceof TemplateData data ? data.queries() : RuleQueries.NONE;
    List<Value> samples = new ArrayList<>();
    try {
      queries.ask(text(args[0])).forEach(sample -> samples.add(sample(sample)));
    } catch (IllegalArgumentException e) {
      throw new FunctionError(e.getMessage());
    }
    return new ListValue(ANSWER, samples);
  }

  private static Value sample(Sample sample) {
    return new Struct(
        SAMPLE,
        Map.of(
            "Labels", DictValue.ofStrings(sample.labels().toMap()),
            "Value", Value.of(sample.value())),
        null);
  }

  private static String text(Value value) {
    return ((Value.Text) value).value();
  }

  private static Value first(Value answer) {
    List<Value> samples = ((ListValue) answer).items();
    if (samples.isEmpty()) {
      throw new FunctionError("first() called on vector with no elements");
    }
    return samples.get(0);
  }

  private static Value label(Value name, Value sample) {
    return Value.of(labelText(sample, text(name)));
  }

  private static String labelText(Value sample, String name) {
    Value value = ((DictValue) ((Struct) sample).field("Labels")).get(name);
    return value == null ? "" : text(value);
  }

  private static Value number(Value sample) {
    return new Value.Boxed(((Struct) sample).field("Value"));
  }

  private static Value sorted(Value label, Value answer) {
    List<Value> samples = new ArrayList<>(((ListValue) answer).items());
    samples.sort(Comparator.comparing(sample -> labelText(sample, text(label)), GoString::compare));
    return samples.isEmpty() ? answer : new ListValue(ANSWER, samples);
  }
}
