package dev.grafter.gotext.template;

import dev.grafter.gotext.GoQuote;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.StructValue;
import dev.grafter.gotext.value.Value;
import dev.grafter.gotext.value.Values;
import java.util.List;

/** Access to fields, keys and methods. */
final class Fields {
  private Fields() {}

  /**
   * Walks a chain of fields; only the last may be given arguments.
   *
   * @param node the node that errors of a method's call name
   */
  static Value chain(Run run, Value receiver, Node node, List<String> names, Calling calling) {
    Value value = receiver;
    int last = names.size() - 1;
    for (int i = 0; i < last; i++) {
      value = field(run, value, node, names.get(i), Calling.NONE);
    }
    return field(run, value, node, names.get(last), calling);
  }

  private static Value field(Run run, Value receiver, Node node, String name, Calling calling) {
    if (!receiver.isValid()) {
      if (run.missingKey() == MissingKey.ERROR) {
        throw run.error("nil data; no entry for key " + GoQuote.quote(name));
      }
      return Values.INVALID;
    }
    GoType type = receiver.type();
    Value value = receiver.unboxed();
    if (!value.isValid()) {
      throw run.error("nil pointer evaluating " + type + "." + name);
    }
    GoFunction method = value.method(name);
    if (method != null) {
      return Calls.call(run, method, name, node, calling);
    }
    Value found = member(run, value, name, calling.count() > 0);
    if (found == null) {
      throw run.error("can't evaluate field " + name + " in type " + type);
    }
    return found;
  }

  private static Value member(Run run, Value value, String name, boolean hasArguments) {
    if (value instanceof MapValue map) {
      if (hasArguments) {
        throw run.error(name + " is not a method but has arguments");
      }
      Value entry = map.entry(name);
      return entry == null ? missing(run, map, name) : entry;
    }
    Value field = value instanceof StructValue struct ? struct.field(name) : null;
    if (field != null && hasArguments) {
      throw run.error(name + " has arguments but cannot be invoked as function");
    }
    return field;
  }

  private static Value missing(Run run, MapValue map, String name) {
    return switch (run.missingKey()) {
      case INVALID -> Values.INVALID;
      case ZERO -> map.zero();
      case ERROR -> throw run.error("map has no entry for key " + GoQuote.quote(name));
    };
  }
}
