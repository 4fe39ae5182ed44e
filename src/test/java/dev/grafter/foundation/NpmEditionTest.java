package dev.grafter.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.definitions.GrafterDefinitions;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.model.Everything;
import dev.grafter.model.Resource;
import dev.grafter.testing.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our JSON against the type declarations and defaults of the npm edition of Grafana's foundation
 * SDK, which most registries carry. {@code foundation/reviewed.txt} lists each difference with the
 * reason why it is wanted; one that is not listed, or no longer occurs, fails. Skipped, visibly,
 * where there is no npm or it reaches no registry.
 */
class NpmEditionTest {

  private static final String PACKAGE = "@grafana/grafana-foundation-sdk";
  private static final String VERSION = "0.0.21";
  private static final Path HOME = Path.of("target", "foundation-sdk-" + VERSION);

  private static final Path DIST = HOME.resolve("node_modules").resolve(PACKAGE).resolve("dist");

  private static Modules modules;

  @BeforeAll
  static void install() throws IOException, InterruptedException {
    if (!Files.isDirectory(DIST)) {
      Files.createDirectories(HOME);
      assumeTrue(run("npm", "--version"), "npm is not here: the SDK's types are not compared");
      assumeTrue(
          run(
              "npm",
              "install",
              "--prefix",
              HOME.toString(),
              "--no-save",
              "--ignore-scripts",
              "--no-audit",
              "--no-fund",
              "--loglevel=error",
              PACKAGE + "@" + VERSION),
          "npm cannot fetch " + PACKAGE + ": the SDK's types are not compared");
    }
    modules = new Modules(DIST);
  }

  @Test
  void fieldsValuesAndDefaultsDifferOnlyWhereTheListSaysWhy() throws IOException {
    Comparison all = new Comparison(modules);
    all.compare(Everything.dashboard(), "dashboard", "Dashboard");
    all.compare(Everything.ruleGroup().content(), "alerting", "RuleGroup");
    Comparison plain = new Comparison(modules);
    plain.compare(Everything.plainDashboard(), "dashboard", "Dashboard");
    plain.compare(rules().content(), "alerting", "RuleGroup");

    Set<String> found = new TreeSet<>(all.differences());
    found.addAll(all.unused());
    found.addAll(plain.otherDefaults(defaults(plain.shapes())));

    Counts.print(
        "foundation-sdk npm " + VERSION,
        "%d types, %d wanted differences".formatted(all.shapes().size(), found.size()));
    assertThat(found).containsExactlyInAnyOrderElementsOf(reviewed());
  }

  private static Resource.RuleGroup rules() {
    return new GrafterDefinitions()
        .resources(Site.of(Level.ROOT))
        .all(Resource.RuleGroup.class)
        .get(0);
  }

  /** What the SDK makes of each type when nothing is chosen, asked of its own code. */
  private static Map<String, Node.Obj> defaults(Set<String> types) throws IOException {
    StringBuilder script = new StringBuilder("const out = {};\n");
    for (String type : types) {
      String module = type.substring(0, type.indexOf('.'));
      String name = type.substring(module.length() + 1);
      if (name.indexOf('.') < 0) {
        String function = "default" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        script.append(
            "out['%s'] = require('./%s/types.gen.js').%s();\n".formatted(type, module, function));
      }
    }
    Process node =
        new ProcessBuilder("node", "-e", script + "console.log(JSON.stringify(out))")
            .directory(DIST.toFile())
            .start();
    String json = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, Node.Obj> defaults = new TreeMap<>();
    Json.parse(json, "the SDK's defaults")
        .asObject()
        .orElseThrow()
        .fields()
        .forEach((type, made) -> defaults.put(type, made.asObject().orElseThrow()));
    return defaults;
  }

  private static Set<String> reviewed() throws IOException {
    try (InputStream list = NpmEditionTest.class.getResourceAsStream("/foundation/reviewed.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.substring(0, line.indexOf(" | ")).strip())
          .collect(Collectors.toSet());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
