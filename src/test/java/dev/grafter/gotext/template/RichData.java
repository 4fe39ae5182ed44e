package dev.grafter.gotext.template;

import dev.grafter.gotext.time.GoTime;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.ListValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data with values of every type, the same that the recorded answers were made with. */
final class RichData {
  private RichData() {}

  static DictValue make() {
    Map<String, Value> data = new LinkedHashMap<>();
    texts().forEach((key, value) -> data.put(key, Value.of(value)));
    data.put("int", Value.ofInt(42));
    data.put("int64", Value.ofInt64(-7));
    data.put("zero", Value.ofInt(0));
    data.put("u8", new Value.Int(GoType.UINT8, 200));
    data.put("u64", new Value.Int(GoType.UINT64, -1));
    data.put("f", Value.of(3.25));
    data.put("big", Value.of(1e21));
    data.put("small", Value.of(1.5e-7));
    data.put("mega", Value.of(1234567.0));
    data.put("t", Values.TRUE);
    data.put("fa", Values.FALSE);
    data.put("nil", Values.NIL);
    data.put("dur", new Value.Int(GoType.DURATION, 5_430_005_000_000L));
    data.put("time", GoTime.ofNanos(1_709_211_845_678_900_000L));
    data.put("cx", new Value.Complex(1, -2));
    addContainers(data);
    return new DictValue(GoType.MAP_OF_ANY, data);
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("str", "hello");
    texts.put("empty", "");
    texts.put("uni", "héllo wörld ☃ 日本");
    texts.put("num", "42");
    texts.put("fl", "3.75");
    texts.put("neg", "-17");
    texts.put("quote", "say \"hi\" <b>&'x'</b>\n\ttab");
    texts.put("multi", "line1\nline2\nline3");
    texts.put("json", "{\"a\":{\"b\":[1,2.5,\"x\",null,true]},\"s\":\"t\"}");
    texts.put("bad", "ab\uDCFFcd\uDCC3");
    return texts;
  }

  private static void addContainers(Map<String, Value> data) {
    Value one = Value.ofInt(1);
    Value two = Value.ofInt(2);
    data.put(
        "la",
        ListValue.ofAny(
            List.of(
                Value.of("a"),
                one,
                Value.of(2.5),
                Values.NIL,
                Values.TRUE,
                ListValue.ofAny(List.of(Value.of("x"))),
                any(Map.of("k", Value.of("v"))))));
    data.put("ls", ListValue.ofStrings(List.of("b", "a", "c")));
    data.put("li", new ListValue(GoType.LIST_OF_INT, List.of(Value.ofInt(3), one, two)));
    data.put("le", ListValue.ofAny(List.of()));
    Value sub = any(Map.of("deep", Value.of("yes"), "l", ListValue.ofAny(List.of(one, two))));
    data.put("ma", any(Map.of("b", one, "a", Value.of("x"), "n", Values.NIL, "sub", sub)));
    data.put("ms", DictValue.ofStrings(Map.of("k", "v", "a", "1")));
    data.put("me", DictValue.ofAny());
  }

  private static DictValue any(Map<String, Value> entries) {
    return new DictValue(GoType.MAP_OF_ANY, entries);
  }
}
