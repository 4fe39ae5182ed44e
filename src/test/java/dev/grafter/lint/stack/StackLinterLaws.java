package dev.grafter.lint.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.lint.Finding;
import dev.grafter.lint.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to the files of a stack, judging them ends in findings. */
class StackLinterLaws {

  private static final Map<String, String> TREE =
      golden(Path.of("src/test/resources/golden/StackTreeTest/ruler-pages-tenant/out"));

  /**
   * A change to one file.
   *
   * @param file which, of those in order
   * @param line which line
   * @param instead what the line becomes; empty to leave it out
   */
  record Change(int file, int line, String instead) {}

  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<String> lines =
        Arbitraries.of(
            "",
            "services: {}",
            "    image: grafana/loki:2.9.2",
            "    volumes: [/x, ./config, ':/', a:b:c:d]",
            "    ports: ['1', '1:2:3:4', 65536, ~]",
            "      - [",
            "  local: {directory: ../..}",
            "    - url: http://[::1]:99999/",
            "  - \u0000\u001b",
            "  common: &a {b: *a}",
            "config: !!binary x");
    Arbitrary<Change> change =
        Arbitraries.integers()
            .between(0, 1000)
            .flatMap(
                file ->
                    Arbitraries.integers()
                        .between(0, 300)
                        .flatMap(line -> lines.map(text -> new Change(file, line, text))));
    return change.list().ofMinSize(1).ofMaxSize(6);
  }

  @Property(tries = 150)
  void noChangeIsACrash(@ForAll("changes") List<Change> changes) {
    Map<String, String> tree = new TreeMap<>(TREE);
    List<String> names = new ArrayList<>(TREE.keySet());
    for (Change change : changes) {
      tree.computeIfPresent(
          names.get(change.file() % names.size()), (name, text) -> apply(change, text));
    }

    List<Finding> findings = lint(tree);

    assertThat(findings).isSorted().doesNotHaveDuplicates();
    assertThat(lint(tree)).isEqualTo(findings);
  }

  private static String apply(Change change, String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    if (lines.isEmpty()) {
      return change.instead();
    }
    int at = change.line() % lines.size();
    if (change.instead().isEmpty()) {
      lines.remove(at);
    } else {
      lines.set(at, change.instead());
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<Finding> lint(Map<String, String> tree) {
    List<Source> sources =
        tree.entrySet().stream()
            .map(entry -> new Source(entry.getKey(), entry.getValue()))
            .toList();
    return StackLinter.lint(sources, StackFiles.of(tree));
  }

  private static Map<String, String> golden(Path out) {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        tree.put(out.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree;
  }
}
