package dev.grafter.render.otel;

import dev.grafter.render.otel.TemplateValue.Call;
import dev.grafter.render.otel.TemplateValue.Field;
import dev.grafter.render.otel.TemplateValue.Literal;
import dev.grafter.render.otel.TemplateValue.Variable;
import dev.grafter.render.otel.TemplateValue.Whole;
import java.util.List;
import java.util.Map;

/** Values and conditions of templates in OTTL; what takes steps becomes statements before them. */
final class OttlFunctions {

  /** What Go counts as white space around a text. */
  private static final String SPACES = "[\\t-\\r\\x{85}\\pZ]+";

  private final Statements out;
  private final String source;
  private final Map<String, String> variables;

  OttlFunctions(Statements out, String source, Map<String, String> variables) {
    this.out = out;
    this.source = source;
    this.variables = variables;
  }

  /** The value of a variable, computed once. */
  String variable(TemplateValue value) {
    return value instanceof Call || value instanceof Literal ? stored(value(value)) : value(value);
  }

  private String stored(String value) {
    if (value.startsWith(Ottl.extracted("#").replace("\"]", ""))) {
      return value;
    }
    String place = out.temporary();
    out.add(Ottl.set(place, value));
    return place;
  }

  /** A value as it is printed: one that is missing says so. */
  String printed(TemplateValue value) {
    if (!(value instanceof Field) || value.equals(new Field("Entry"))) {
      return value(value);
    }
    String place = out.temporary();
    out.add(Ottl.set(place, value(value)));
    out.add(Ottl.set(place, Ottl.quote("<no value>")), Ottl.isMissing(place));
    return place;
  }

  private String value(TemplateValue value) {
    if (value instanceof Field field) {
      return field(field.name());
    } else if (value instanceof Variable variable) {
      if (!variables.containsKey(variable.name())) {
        throw TemplateText.unknown(variable.name());
      }
      return variables.get(variable.name());
    } else if (value instanceof Literal literal) {
      return Ottl.quote(literal.text());
    } else if (value instanceof Whole whole) {
      return Ottl.quote(Long.toString(whole.number()));
    } else if (value instanceof Call call) {
      return call(call);
    }
    throw new IllegalStateException("not a value: " + value);
  }

  private String field(String name) {
    return switch (name) {
      case "Entry" -> Ottl.LINE;
      case "Value" -> Ottl.extracted(source);
      default -> Ottl.extracted(name);
    };
  }

  private String call(Call call) {
    String function = call.function() + "/" + call.arguments().size();
    return switch (function) {
      case "upper/1", "ToUpper/1" -> "ConvertCase(" + value(argument(call, 0)) + ", \"upper\")";
      case "lower/1", "ToLower/1" -> "ConvertCase(" + value(argument(call, 0)) + ", \"lower\")";
      case "trim/1", "TrimSpace/1" ->
          replaced(value(argument(call, 0)), "^" + SPACES + "|" + SPACES + "$", "");
      case "trimPrefix/2" -> cut("TrimPrefix", call, 1, 0);
      case "trimSuffix/2" -> cut("TrimSuffix", call, 1, 0);
      case "TrimPrefix/2" -> cut("TrimPrefix", call, 0, 1);
      case "TrimSuffix/2" -> cut("TrimSuffix", call, 0, 1);
      case "trunc/2" -> truncated(call);
      case "default/2" -> defaulted(call);
      case "replace/3" ->
          replaced(
              value(argument(call, 2)),
              Ottl.exactly(literal(call, 0)),
              Ottl.literalReplacement(literal(call, 1)));
      case "Replace/4" -> replacedAll(call);
      case "regexReplaceAll/3" ->
          replaced(value(argument(call, 1)), literal(call, 0), literal(call, 2));
      case "regexReplaceAllLiteral/3" ->
          replaced(
              value(argument(call, 1)),
              literal(call, 0),
              Ottl.literalReplacement(literal(call, 2)));
      default -> throw unknown(call);
    };
  }

  private static IllegalArgumentException unknown(Call call) {
    return new IllegalArgumentException(
        "OTTL has nothing for the template function " + call.function());
  }

  private static TemplateValue argument(Call call, int index) {
    return call.arguments().get(index);
  }

  private static String literal(Call call, int index) {
    if (argument(call, index) instanceof Literal literal) {
      return literal.text();
    }
    throw new IllegalArgumentException(
        "argument " + (index + 1) + " of " + call.function() + " must be a fixed text for OTTL");
  }

  private String cut(String function, Call call, int text, int affix) {
    return function
        + "("
        + value(argument(call, text))
        + ", "
        + Ottl.quote(literal(call, affix))
        + ")";
  }

  private String replaced(String value, String regex, String replacement) {
    String place = out.temporary();
    out.add(Ottl.set(place, value));
    out.add(Ottl.replace(place, regex, replacement));
    return place;
  }

  private String replacedAll(Call call) {
    if (!(argument(call, 3) instanceof Whole whole) || whole.number() >= 0) {
      throw new IllegalArgumentException("OTTL can only replace all, as Replace does with -1");
    }
    return replaced(
        value(argument(call, 0)),
        Ottl.exactly(literal(call, 1)),
        Ottl.literalReplacement(literal(call, 2)));
  }

  /** The first bytes; OTTL refuses to cut what is shorter. */
  private String truncated(Call call) {
    if (!(argument(call, 0) instanceof Whole whole) || whole.number() <= 0) {
      throw new IllegalArgumentException("OTTL can only truncate to a fixed positive length");
    }
    String place = out.temporary();
    out.add(Ottl.set(place, value(argument(call, 1))));
    out.add(
        Ottl.set(place, "Substring(" + place + ", 0, " + whole.number() + ")"),
        Ottl.isThere(place),
        "Len(" + place + ") > " + whole.number());
    return place;
  }

  private String defaulted(Call call) {
    String place = out.temporary();
    String value = value(argument(call, 1));
    out.add(Ottl.set(place, value(argument(call, 0))));
    out.add(Ottl.set(place, value), Ottl.isThere(value), value + " != \"\"");
    return place;
  }

  /** What must hold for a value to count as true. */
  List<String> conditions(TemplateValue value) {
    if (value instanceof Call call && call.function().equals("and")) {
      return call.arguments().stream().flatMap(each -> conditions(each).stream()).toList();
    }
    if (value instanceof Call call && isCondition(call)) {
      return List.of(condition(call));
    }
    if (value instanceof Whole || value instanceof Literal) {
      throw new IllegalArgumentException("a condition of the template is fixed");
    }
    String text = value(value);
    return List.of(Ottl.isThere(text), text + " != \"\"");
  }

  private static boolean isCondition(Call call) {
    return List.of("eq", "ne", "not", "or", "hasPrefix", "hasSuffix", "contains", "regexMatch")
        .contains(call.function());
  }

  private String condition(Call call) {
    int size = call.arguments().size();
    return switch (call.function() + (size > 2 ? "" : "/" + size)) {
      case "eq/2", "eq" -> equal(call);
      case "ne/2" -> value(argument(call, 0)) + " != " + value(argument(call, 1));
      case "not/1" -> Ottl.not("(" + String.join(" and ", conditions(argument(call, 0))) + ")");
      case "or/1", "or/2", "or" -> Ottl.or(call.arguments().stream().map(this::together).toList());
      case "hasPrefix/2" -> cut("HasPrefix", call, 1, 0);
      case "hasSuffix/2" -> cut("HasSuffix", call, 1, 0);
      case "contains/2" -> Ottl.isMatch(value(argument(call, 1)), Ottl.exactly(literal(call, 0)));
      case "regexMatch/2" -> Ottl.isMatch(value(argument(call, 1)), literal(call, 0));
      default -> throw unknown(call);
    };
  }

  private String equal(Call call) {
    String first = value(argument(call, 0));
    return Ottl.or(
        call.arguments().stream().skip(1).map(each -> first + " == " + value(each)).toList());
  }

  private String together(TemplateValue value) {
    List<String> all = conditions(value);
    return all.size() == 1 ? all.get(0) : "(" + String.join(" and ", all) + ")";
  }
}
