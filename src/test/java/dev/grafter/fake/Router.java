package dev.grafter.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the handler of a request. Patterns have variables in braces; {@code {rest*}} at the end
 * takes all that follows; a word wins over a variable.
 */
final class Router {

  /** Answers a request. */
  interface Handler {
    FakeResponse handle(Call call);
  }

  /** A way of the API. */
  record Route(List<String> segments, Permission permission, Handler handler) {}

  /** A route and the values of its variables. */
  record Match(Route route, Map<String, String> variables) {}

  private static final String REST = "{rest*}";

  private final Map<String, List<Route>> byMethodAndLength = new HashMap<>();
  private final Map<String, List<Route>> withRest = new HashMap<>();

  Router get(String pattern, Permission permission, Handler handler) {
    return add("GET", pattern, permission, handler);
  }

  Router post(String pattern, Permission permission, Handler handler) {
    return add("POST", pattern, permission, handler);
  }

  Router put(String pattern, Permission permission, Handler handler) {
    return add("PUT", pattern, permission, handler);
  }

  Router patch(String pattern, Permission permission, Handler handler) {
    return add("PATCH", pattern, permission, handler);
  }

  Router delete(String pattern, Permission permission, Handler handler) {
    return add("DELETE", pattern, permission, handler);
  }

  private Router add(String method, String pattern, Permission permission, Handler handler) {
    List<String> segments = split(pattern);
    if (pattern.endsWith(REST)) {
      List<String> fixed = segments.subList(0, segments.size() - 1);
      withRest
          .computeIfAbsent(method, key -> new ArrayList<>())
          .add(new Route(fixed, permission, handler));
      return this;
    }
    List<Route> routes =
        byMethodAndLength.computeIfAbsent(key(method, segments.size()), key -> new ArrayList<>());
    routes.add(new Route(segments, permission, handler));
    routes.sort(Comparator.comparingLong(Router::variables));
    return this;
  }

  /** Routes with fewer variables come first, so that a word wins over a variable. */
  private static long variables(Route route) {
    return route.segments().stream().filter(segment -> segment.startsWith("{")).count();
  }

  Optional<Match> match(String method, String path) {
    List<String> actual = split(path);
    for (Route route : byMethodAndLength.getOrDefault(key(method, actual.size()), List.of())) {
      Map<String, String> variables = bind(route.segments(), actual);
      if (variables != null) {
        return Optional.of(new Match(route, variables));
      }
    }
    return rest(method, actual);
  }

  private Optional<Match> rest(String method, List<String> actual) {
    for (Route route : withRest.getOrDefault(method, List.of())) {
      int fixed = route.segments().size();
      if (actual.size() > fixed) {
        Map<String, String> variables = bind(route.segments(), actual.subList(0, fixed));
        if (variables != null) {
          variables.put("rest", String.join("/", actual.subList(fixed, actual.size())));
          return Optional.of(new Match(route, variables));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> bind(List<String> pattern, List<String> actual) {
    Map<String, String> variables = new TreeMap<>();
    for (int i = 0; i < pattern.size(); i++) {
      String expected = pattern.get(i);
      if (expected.startsWith("{")) {
        variables.put(expected.substring(1, expected.length() - 1), decode(actual.get(i)));
      } else if (!expected.equals(actual.get(i))) {
        return null;
      }
    }
    return variables;
  }

  private static String decode(String segment) {
    return FakeRequest.decode(segment.replace("+", "%2B"));
  }

  private static List<String> split(String path) {
    List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
    segments.removeIf(String::isEmpty);
    return segments;
  }

  private static String key(String method, int length) {
    return method + length;
  }
}
