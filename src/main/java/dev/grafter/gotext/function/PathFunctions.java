package dev.grafter.gotext.function;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/** Sprig's functions of paths with slashes; those of the operating system are the same, Linux'. */
final class PathFunctions {
  private PathFunctions() {}

  static FuncMap make() {
    FuncMap.Builder all = FuncMap.builder();
    addBoth(all, "base", Args.texts(PathFunctions::base));
    addBoth(all, "dir", Args.texts(PathFunctions::dir));
    addBoth(all, "clean", Args.texts(PathFunctions::clean));
    addBoth(all, "ext", Args.texts(PathFunctions::extension));
    addBoth(
        all,
        "isAbs",
        GoFunction.of((call, a) -> Value.of(Args.text(a[0]).startsWith("/")), GoType.STRING));
    return all.build();
  }

  private static void addBoth(FuncMap.Builder all, String name, GoFunction function) {
    String ofSystem = "os" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    all.add(name, function).add(ofSystem, function);
  }

  private static String base(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    String stripped = path;
    while (stripped.endsWith("/")) {
      stripped = stripped.substring(0, stripped.length() - 1);
    }
    return stripped.isEmpty() ? "/" : stripped.substring(stripped.lastIndexOf('/') + 1);
  }

  private static String dir(String path) {
    return clean(path.substring(0, path.lastIndexOf('/') + 1));
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
  }

  /** The shortest path that names the same thing. */
  private static String clean(String path) {
    boolean rooted = path.startsWith("/");
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        ascend(parts, rooted);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    String joined = (rooted ? "/" : "") + String.join("/", parts);
    return joined.isEmpty() ? "." : joined;
  }

  private static void ascend(Deque<String> parts, boolean rooted) {
    if (!parts.isEmpty() && !parts.getLast().equals("..")) {
      parts.removeLast();
    } else if (!rooted) {
      parts.addLast("..");
    }
  }
}
