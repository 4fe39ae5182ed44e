package dev.grafter.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The wall table: what each package may use. One row a package; a row without packages stands on
 * the JDK and its third parties alone.
 */
final class Walls {

  private static final String[] JDK = {"java", "javax"};
  private static final String JACKSON = "com.fasterxml.jackson org.yaml.snakeyaml";
  private static final String RE2J = "com.google.re2j";
  private static final String SLF4J = "org.slf4j";

  /**
   * One row.
   *
   * @param name the package below the root, with all its inner packages
   * @param uses the packages that it may use, separated by spaces; {@code *} for all
   * @param thirdParty the prefixes of third-party packages that it may use, separated by spaces
   */
  record Row(String name, String uses, String thirdParty) {}

  static final List<Row> TABLE =
      List.of(
          new Row("codec", "", JACKSON),
          new Row("gotext", "", ""),
          new Row("fleet", "codec", ""),
          new Row("logql", "gotext", RE2J),
          new Row("logs", "logql gotext codec", RE2J + " ch.qos.logback " + SLF4J),
          new Row("model", "logql.syntax logql.check logql logs fleet codec", ""),
          new Row("wire", "model logql logs fleet codec", ""),
          new Row("definitions", "model logql logs fleet", ""),
          new Row("render", "render wire model logql logs fleet codec", "com.github.difflib"),
          new Row("alerting", "model logql gotext codec", ""),
          new Row("scenario", "alerting wire model logql logs gotext fleet codec", ""),
          new Row("junit", "scenario model", "org.junit"),
          new Row("lint", "alerting render wire model logql gotext logs fleet codec", RE2J),
          new Row("preview", "scenario alerting wire model logql logs fleet codec", ""),
          new Row("sync", "wire model fleet codec", SLF4J),
          new Row("http", "fleet codec", "okhttp3 okio dev.failsafe kotlin " + SLF4J),
          new Row("grafana", "http sync wire model fleet codec", "okhttp3 okio kotlin " + SLF4J),
          new Row("loki", "http sync wire model fleet codec", "okhttp3 okio kotlin " + SLF4J),
          new Row("doctor", "grafana loki sync model logs fleet codec", ""),
          new Row("report", "sync doctor render lint scenario model logql fleet codec", ""),
          new Row("sdk", "model codec", "com.grafana.foundation"),
          new Row("cli", "*", "picocli ch.qos.logback " + SLF4J));

  private Walls() {}

  /**
   * The rules of the table for the packages below a root; a package that has no class yet breaks
   * none.
   */
  static List<ArchRule> rules(String root) {
    List<ArchRule> rules = new ArrayList<>();
    for (Row row : TABLE) {
      rules.add(
          classes()
              .that()
              .resideInAPackage(root + "." + row.name() + "..")
              .should()
              .onlyDependOnClassesThat(
                  describe("the row of " + row.name(), type -> allowed(root, row, type)))
              .as(row.name() + " uses only what its row of the wall table names")
              .allowEmptyShould(true));
    }
    return rules;
  }

  /**
   * The base of render must not know its targets, and targets must not know each other: cli puts
   * them together.
   */
  static List<ArchRule> renderTargetsAreApart(String root) {
    List<ArchRule> rules = new ArrayList<>();
    for (String target :
        List.of("grafana", "loki", "promtail", "alloy", "otel", "compose", "python")) {
      String own = root + ".render." + target;
      rules.add(
          classes()
              .that()
              .resideInAPackage(own + "..")
              .should()
              .onlyDependOnClassesThat(
                  describe(
                      "base or own",
                      type ->
                          !inside(type.getPackageName(), root + ".render")
                              || inside(type.getPackageName(), own)
                              || type.getPackageName().equals(root + ".render")))
              .as("render." + target + " does not know its siblings")
              .allowEmptyShould(true));
    }
    return rules;
  }

  private static boolean allowed(String root, Row row, JavaClass type) {
    String name = type.getBaseComponentType().getPackageName();
    if (name.isEmpty() || inside(name, root + "." + row.name())) {
      return true;
    }
    if (inside(name, root)) {
      return row.uses().equals("*")
          || words(row.uses()).anyMatch(other -> inside(name, root + "." + other));
    }
    return Stream.concat(Stream.of(JDK), words(row.thirdParty()))
        .anyMatch(prefix -> inside(name, prefix));
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
  }

  private static boolean inside(String name, String parent) {
    return name.equals(parent) || name.startsWith(parent + ".");
  }
}
