package dev.grafter.foundation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The declarations of the SDK's modules. */
final class Modules {

  private final Path dist;
  private final Map<String, Map<String, Type>> modules = new TreeMap<>();

  /**
   * @param dist the folder with a folder for each module
   */
  Modules(Path dist) {
    this.dist = dist;
  }

  /** A type by module and name. */
  Type type(String module, String name) {
    Type type = module(module).get(name);
    if (type == null) {
      throw new IllegalStateException("the SDK has no " + module + "." + name);
    }
    return type;
  }

  /** The type that a name stands for. */
  Type resolve(Type type) {
    if (!(type instanceof Type.Name name)) {
      return type;
    }
    List<String> path = name.path();
    boolean own = module(name.module()).containsKey(path.get(0));
    String module = own ? name.module() : path.get(0);
    List<String> rest = own ? path : path.subList(1, path.size());
    if (rest.size() == 1 && rest.get(0).equals("Dataquery")) {
      return new Type.Any(); // which one, the datasource says
    }
    Type found = type(module, rest.get(0));
    return rest.size() > 1 ? value((Type.Choice) found, rest.get(1)) : resolve(found);
  }

  private static Type value(Type.Choice choice, String key) {
    String json = choice.values().get(key);
    boolean quoted = json.startsWith("\"");
    return new Type.Literal(quoted ? json.substring(1, json.length() - 1) : json, quoted);
  }

  private Map<String, Type> module(String module) {
    return modules.computeIfAbsent(module, this::read);
  }

  private Map<String, Type> read(String module) {
    try {
      return Declarations.read(
          module, Files.readString(dist.resolve(module).resolve("types.gen.d.ts")));
    } catch (IOException e) {
      throw new IllegalStateException("the SDK's module " + module + " cannot be read", e);
    }
  }
}
