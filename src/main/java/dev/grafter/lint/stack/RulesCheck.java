package dev.grafter.lint.stack;

import static dev.grafter.lint.stack.StackRule.STACK_NOBODY_TOLD;
import static dev.grafter.lint.stack.StackRule.STACK_RULES_TENANT;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The ruler's rules lie where it looks for them, and somebody is told. */
final class RulesCheck implements StackCheck {

  @Override
  public void check(Stack stack, Report report) {
    stack
        .all(Program.LOKI)
        .forEach(
            loki -> loki.configOrNothing().ifPresent(config -> check(stack, loki, config, report)));
  }

  /** Where a ruler with local rules looks for them. */
  static Optional<Node.Str> directory(Node.Obj config) {
    return Addresses.ruler(config)
        .flatMap(ruler -> ruler.find("storage", "local", "directory"))
        .filter(Node.Str.class::isInstance)
        .map(Node.Str.class::cast);
  }

  private static void check(Stack stack, Running loki, Node.Obj config, Report report) {
    directory(config)
        .ifPresent(
            directory -> {
              Set<String> files = loki.filesWithin(directory.value());
              Set<String> tenants = Tenants.served(stack, loki, config);
              files.stream()
                  .map(file -> Paths.below(file, Paths.normal(directory.value())))
                  .forEach(file -> tenant(file, tenants, directory, report));
              if (files.stream().anyMatch(file -> hasRules(loki, file))) {
                told(config, report);
              }
            });
  }

  private static void tenant(String file, Set<String> tenants, Node.Str directory, Report report) {
    String[] parts = file.split("/", 2);
    if (parts.length == 1) {
      report.add(
          STACK_RULES_TENANT,
          directory.where(),
          "ruler.storage.local.directory",
          "the ruler looks for rules in one directory a tenant below "
              + directory.value()
              + ", and ignores "
              + file
              + " beside them: it belongs into "
              + String.join(" or ", tenants));
    } else if (!tenants.isEmpty() && !tenants.contains(parts[0])) {
      report.add(
          STACK_RULES_TENANT,
          directory.where(),
          "ruler.storage.local.directory",
          "the rules of "
              + file
              + " are for the tenant "
              + parts[0]
              + ", and lines are stored for "
              + String.join(", ", new TreeSet<>(tenants)));
    }
  }

  private static boolean hasRules(Running loki, String file) {
    return loki.onMachine(file).stream().flatMap(path -> rules(loki, path)).findAny().isPresent();
  }

  /** The rules of a rule file; none where it cannot be read. */
  static Stream<Node.Obj> rules(Running loki, String path) {
    try {
      return loki.yaml(path).stream()
          .flatMap(root -> root.items("groups").stream())
          .flatMap(group -> group.asObject().stream())
          .flatMap(group -> group.items("rules").stream())
          .flatMap(rule -> rule.asObject().stream());
    } catch (CodecException e) {
      return Stream.empty();
    }
  }

  private static void told(Node.Obj config, Report report) {
    Optional<Node.Obj> ruler = Addresses.ruler(config);
    if (ruler.filter(each -> Service.text(each, "alertmanager_url").isEmpty()).isPresent()) {
      report.add(
          STACK_NOBODY_TOLD,
          ruler.get().where(),
          "ruler.alertmanager_url",
          "the ruler has rules and no alertmanager_url: its alerts can be looked at, and nobody is"
              + " told");
    }
  }
}
