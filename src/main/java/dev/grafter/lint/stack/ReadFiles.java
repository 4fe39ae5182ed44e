package dev.grafter.lint.stack;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Files that are looked for, read and parsed once, however many services mount them. */
final class ReadFiles implements StackFiles {

  /** What became of parsing a file: its object, or why there is none. */
  private record Parsed(Optional<Node.Obj> object, Optional<CodecException> failure) {}

  private final StackFiles files;
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Map<String, List<String>> directories = new HashMap<>();
  private final Map<String, Parsed> objects = new HashMap<>();

  ReadFiles(StackFiles files) {
    this.files = files;
  }

  @Override
  public Optional<String> text(String path) {
    return once(texts, path, files::text);
  }

  @Override
  public boolean isDirectory(String path) {
    return files.isDirectory(path);
  }

  @Override
  public List<String> below(String directory) {
    return once(directories, directory, files::below);
  }

  /**
   * The object that a YAML file holds; empty when there is no such file, or it holds something
   * else.
   *
   * @throws CodecException when it is not YAML
   */
  Optional<Node.Obj> yaml(String path) {
    Parsed parsed = once(objects, path, this::parse);
    parsed
        .failure()
        .ifPresent(
            failure -> {
              throw failure;
            });
    return parsed.object();
  }

  private Parsed parse(String path) {
    try {
      Optional<Node.Obj> object =
          text(path).flatMap(text -> Yaml.parse(text, path, YamlOptions.GO_V2).asObject());
      return new Parsed(object, Optional.empty());
    } catch (CodecException e) {
      return new Parsed(Optional.empty(), Optional.of(e));
    }
  }

  /** Parsing looks for texts itself, so a map must not be changed while one is being made. */
  private static <T> T once(Map<String, T> known, String path, Function<String, T> read) {
    T value = known.get(path);
    if (value == null) {
      value = read.apply(path);
      known.put(path, value);
    }
    return value;
  }
}
