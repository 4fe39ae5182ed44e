package dev.grafter.lint.stack;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.lint.Finding;
import dev.grafter.lint.Findings;
import dev.grafter.lint.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges the compose files of stacks together with what they mount. A file is a compose file when
 * its top has {@code services} that are objects; one that starts none of the programs that are
 * understood is left alone.
 */
public final class StackLinter {

  private final ReadFiles files;
  private final List<StackCheck> checks;
  private final Findings findings = new Findings();

  private StackLinter(StackFiles files) {
    this.files = new ReadFiles(files);
    this.checks =
        List.of(
            new MountCheck(this.files),
            new AddressCheck(),
            new PortCheck(),
            new TenantCheck(),
            new RulesCheck(),
            new CollectionCheck(),
            new LabelCheck(),
            new KeepingCheck());
  }

  /**
   * What there is to say.
   *
   * @param sources files among which compose files are looked for
   * @param files the files that they refer to
   */
  public static List<Finding> lint(List<Source> sources, StackFiles files) {
    StackLinter linter = new StackLinter(files);
    Map<String, List<List<Service>>> directories = new TreeMap<>();
    for (Source source : sources) {
      List<Service> services = services(source);
      if (!services.isEmpty()) {
        directories
            .computeIfAbsent(Paths.directory(source.name()), key -> new ArrayList<>())
            .add(services);
      }
    }
    directories.values().forEach(linter::directory);
    return linter.findings.list();
  }

  private void directory(List<List<Service>> documents) {
    List<Service> all = documents.stream().flatMap(List::stream).toList();
    for (List<Service> document : documents) {
      List<Running> running =
          document.stream()
              .filter(service -> !service.isOut())
              .map(service -> new Running(service, files))
              .toList();
      if (running.stream().anyMatch(each -> each.program() != Program.OTHER)) {
        Stack stack = new Stack(running, all);
        checks.forEach(check -> check.check(stack, this::add));
      }
    }
  }

  private void add(StackRule rule, Location where, String property, String message) {
    findings.add(new Finding(rule, where, property, message, ""));
  }

  /** Whether the file says what containers are started. */
  public static boolean isComposeFile(Source source) {
    return !services(source).isEmpty();
  }

  private static List<Service> services(Source source) {
    if (!source.endsIn(".yml", ".yaml") || !source.text().contains("services")) {
      return List.of();
    }
    List<Service> services = new ArrayList<>();
    root(source)
        .flatMap(root -> root.find("services"))
        .flatMap(Node::asObject)
        .ifPresent(
            all ->
                all.fields()
                    .forEach(
                        (name, node) ->
                            node.asObject()
                                .map(each -> each.at(all.keyLocation(name)))
                                .ifPresent(
                                    each ->
                                        services.add(
                                            new Service(
                                                name, each, Paths.directory(source.name()))))));
    return services;
  }

  private static Optional<Node.Obj> root(Source source) {
    try {
      return Yaml.parse(source.text(), source.name(), YamlOptions.GO_V3_JUDGED).asObject();
    } catch (CodecException e) {
      return Optional.empty();
    }
  }
}
