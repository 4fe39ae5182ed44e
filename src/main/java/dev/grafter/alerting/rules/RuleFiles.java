package dev.grafter.alerting.rules;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alert rules in the forms in which people have them. Recording rules are left out. */
public final class RuleFiles {

  private RuleFiles() {}

  /**
   * Reads a text of any of the forms: a Grafana provisioning file or export, an answer of Grafana's
   * rule API, a rule file of Loki's ruler.
   *
   * @param text YAML or JSON
   * @param source the file's name, for messages
   * @param environment the variables that a provisioning file may name
   * @throws CodecException with the place, when it is none of these or a rule in it is faulty
   */
  public static List<EvaluableRule> parse(
      String text, String source, Map<String, String> environment) {
    return read(Yaml.parse(text, source, YamlOptions.GO_V3), environment);
  }

  /** As {@link #parse}, of a value that has been read already. */
  public static List<EvaluableRule> read(Node node, Map<String, String> environment) {
    if (node instanceof Node.Obj file && isRulerFile(file)) {
      return RulerRules.file(file);
    } else if (node instanceof Node.Obj file && file.find("groups").isPresent()) {
      return new ProvisionedRules(new EnvironmentText(environment)).file(file);
    } else if (isApiAnswer(node)) {
      return ApiRules.answer(node);
    } else if (node instanceof Node.Obj file && UiRules.isAnswer(file)) {
      return UiRules.answer(file);
    } else if (node instanceof Node.Obj file && RulerRules.isNamespaces(file)) {
      return RulerRules.namespaces(file);
    }
    throw new CodecException(
        node.where(),
        "no alert rules: expected a Grafana provisioning file or a ruler rule file, with a list"
            + " \"groups\", or rules as Grafana's API answers them");
  }

  /** Rules of the ruler ask with {@code expr} right in the rule; Grafana's have {@code data}. */
  private static boolean isRulerFile(Node.Obj file) {
    List<Node.Obj> rules = new ArrayList<>();
    for (Node.Obj group : file.objects("groups")) {
      rules.addAll(group.objects("rules"));
    }
    return rules.isEmpty()
        ? file.objects("groups").stream().noneMatch(group -> group.has("folder"))
            && file.has("groups")
            && !file.has("apiVersion")
        : rules.stream().anyMatch(RulerRules::isRule);
  }

  private static boolean isApiAnswer(Node node) {
    if (node instanceof Node.Arr list) {
      return !list.items().isEmpty() && list.items().stream().allMatch(ApiRules::isRule);
    }
    return ApiRules.isRule(node) || ApiRules.isGroup(node);
  }

  /** The titles of a folder and of those around it, as Grafana joins them in its label. */
  private static String path(ResourceSet resources, String uid) {
    Optional<Resource.Folder> folder =
        resources.find(new ResourceKey(ResourceKind.FOLDER, uid)).map(Resource.Folder.class::cast);
    if (folder.isEmpty()) {
      return uid;
    }
    String title = folder.get().title().replace("/", "\\/");
    return folder
        .get()
        .parentUid()
        .map(parent -> path(resources, parent) + "/" + title)
        .orElse(title);
  }

  /**
   * The rules of a model: those of Grafana, then those of the ruler.
   *
   * @throws CodecException when a rule cannot be evaluated
   */
  public static List<EvaluableRule> of(ResourceSet resources) {
    List<EvaluableRule> rules = new ArrayList<>();
    for (Resource.RuleGroup group : resources.all(Resource.RuleGroup.class)) {
      String folder = path(resources, group.folderUid());
      GrafanaGroup place =
          new GrafanaGroup(group.folderUid(), folder, group.name(), group.interval());
      for (Node.Obj rule : group.rules()) {
        GrafanaRuleReader.api(rule, place).read().ifPresent(rules::add);
      }
    }
    for (Resource.RulerGroup group : resources.all(Resource.RulerGroup.class)) {
      rules.addAll(RulerRules.group(group.content().with("name", group.name())));
    }
    return rules;
  }
}
