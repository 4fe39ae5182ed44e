package dev.grafter.lint.stack;

import static dev.grafter.lint.stack.StackRule.STACK_FILE_MOUNT;
import static dev.grafter.lint.stack.StackRule.STACK_FILE_SYNTAX;
import static dev.grafter.lint.stack.StackRule.STACK_MISSING_MOUNT;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import java.util.List;
import java.util.Optional;

/** What programs are told to read is mounted, and by its directory. */
final class MountCheck implements StackCheck {

  /** What images bring themselves. */
  private static final List<String> IN_IMAGES =
      List.of(
          "/etc/loki/local-config.yaml",
          "/etc/promtail/config.yml",
          "/etc/alloy/config.alloy",
          "/etc/otelcol-contrib/config.yaml",
          "/etc/alertmanager/alertmanager.yml");

  private final StackFiles files;

  MountCheck(StackFiles files) {
    this.files = files;
  }

  @Override
  public void check(Stack stack, Report report) {
    for (Running running : stack.running()) {
      if (running.program() != Program.OTHER) {
        singleFiles(running, report);
        running
            .configPath()
            .ifPresent(path -> file(running, path, running.service().where(), report));
      }
      if (running.program() == Program.LOKI) {
        readable(running, report).ifPresent(config -> loki(running, config, report));
      } else if (running.program() == Program.GRAFANA) {
        providers(running, report);
      } else {
        readable(running, report);
      }
    }
  }

  private void singleFiles(Running running, Report report) {
    for (Service.Mount mount : running.service().mounts()) {
      if (mount.isBeside() && files.text(mount.source()).isPresent()) {
        report.add(
            STACK_FILE_MOUNT,
            mount.where(),
            "services." + running.service().name() + ".volumes",
            mount.source()
                + " is mounted by itself: when it is replaced, the container goes on to see the"
                + " old one; mount its directory");
      }
    }
  }

  private void file(Running running, String path, Location where, Report report) {
    if (running.isElsewhere(path)) {
      return;
    }
    Optional<String> here = running.onMachine(path);
    if (here.isPresent() ? files.text(here.get()).isEmpty() : !IN_IMAGES.contains(path)) {
      report.add(
          STACK_MISSING_MOUNT,
          where,
          "services." + running.service().name(),
          running.service().name()
              + " reads "
              + path
              + here.map(file -> ", which would be " + file + ", and there is no such file")
                  .orElse(", and nothing is mounted there"));
    }
  }

  private static Optional<Node.Obj> readable(Running running, Report report) {
    try {
      return running.config();
    } catch (CodecException e) {
      report.add(
          STACK_FILE_SYNTAX,
          e.where(),
          "",
          running.service().name() + " cannot read the file: " + e.problem());
      return Optional.empty();
    }
  }

  private void loki(Running running, Node.Obj config, Report report) {
    config
        .find("runtime_config", "file")
        .filter(Node.Str.class::isInstance)
        .map(Node.Str.class::cast)
        .ifPresent(node -> file(running, node.value(), node.where(), report));
    RulesCheck.directory(config)
        .filter(node -> !running.isElsewhere(node.value()))
        .filter(node -> running.filesWithin(node.value()).isEmpty())
        .ifPresent(
            node ->
                report.add(
                    STACK_MISSING_MOUNT,
                    node.where(),
                    "ruler.storage.local.directory",
                    "the ruler reads "
                        + node.value()
                        + ", and no file is mounted below it into "
                        + running.service().name()));
  }

  private void providers(Running grafana, Report report) {
    for (Node.Obj file : grafana.mountedWith("providers")) {
      file.items("providers").stream()
          .flatMap(node -> node.asObject().stream())
          .flatMap(provider -> provider.find("options", "path").stream())
          .filter(path -> path instanceof Node.Str)
          .forEach(path -> directory(grafana, (Node.Str) path, report));
    }
  }

  private void directory(Running grafana, Node.Str path, Report report) {
    Optional<String> here = grafana.onMachine(path.value());
    if (!grafana.isElsewhere(path.value()) && here.filter(files::isDirectory).isEmpty()) {
      report.add(
          STACK_MISSING_MOUNT,
          path.where(),
          "options.path",
          "Grafana looks for dashboards in "
              + path.value()
              + here.map(file -> ", which would be " + file + ", and there is no such directory")
                  .orElse(", and nothing is mounted there"));
    }
  }
}
