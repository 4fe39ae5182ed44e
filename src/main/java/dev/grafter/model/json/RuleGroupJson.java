package dev.grafter.model.json;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A group of Grafana-managed alert rules that comes as JSON in the spelling of the provisioning
 * API, from any builder or export.
 *
 * <pre>{@code
 * RuleGroupJson.of(group.toJSON()).folder("shop").toResource()
 * RuleGroupJson.named("errors").rule(rule.toJSON()).every(Duration.ofMinutes(1)).folder("shop")
 * }</pre>
 *
 * <p>What belongs to a server (ids, organisation, provenance) is dropped. A rule without a uid gets
 * one made of the names of group and rule.
 */
public final class RuleGroupJson {

  private static final String WHAT = "rule group";
  private static final Duration USUAL_INTERVAL = Duration.ofMinutes(1);

  private final String name;
  private final Optional<String> folder;
  private final Duration interval;
  private final List<Node.Obj> rules;

  private RuleGroupJson(
      String name, Optional<String> folder, Duration interval, List<Node.Obj> rules) {
    this.name = name;
    this.folder = folder;
    this.interval = interval;
    this.rules = List.copyOf(rules);
  }

  /** A group without rules yet, evaluated every minute. */
  public static RuleGroupJson named(String name) {
    return new RuleGroupJson(name, Optional.empty(), USUAL_INTERVAL, List.of());
  }

  /**
   * Reads a text: {@code title}, {@code folderUid}, {@code interval} in seconds and {@code rules}.
   *
   * @throws IllegalArgumentException when it is no JSON, no group of rules, or one of its rules
   *     could not be evaluated; the message names the rule
   */
  public static RuleGroupJson of(String json) {
    return of(JsonInput.object(json, WHAT));
  }

  /** As {@link #of(String)}, for a tree. */
  public static RuleGroupJson of(Node json) {
    Node.Obj group = JsonInput.object(json, WHAT);
    String name =
        JsonInput.text(group, "title")
            .orElseThrow(() -> new IllegalArgumentException("a rule group has no title"));
    List<Node> rules =
        group
            .find("rules")
            .flatMap(Node::asList)
            .map(Node.Arr::items)
            .orElseThrow(
                () -> new IllegalArgumentException("rule group \"" + name + "\" has no rules"));
    RuleGroupJson read =
        new RuleGroupJson(
            name, JsonInput.text(group, "folderUid"), interval(group, name), List.of());
    for (Node rule : rules) {
      read = read.rule(rule);
    }
    return read;
  }

  private static Duration interval(Node.Obj group, String name) {
    Optional<Node> given = group.find("interval").filter(each -> !(each instanceof Node.Null));
    if (given.isEmpty()) {
      return USUAL_INTERVAL;
    }
    if (given.get() instanceof Node.Num seconds && seconds.isLong()) {
      return Duration.ofSeconds(seconds.longValue());
    }
    throw new IllegalArgumentException(
        "rule group \"" + name + "\": interval is a whole number of seconds");
  }

  /** The same with one more rule. */
  public RuleGroupJson rule(String json) {
    return rule(JsonInput.object(json, "alert rule"));
  }

  /** As {@link #rule(String)}, for a tree. */
  public RuleGroupJson rule(Node json) {
    List<Node.Obj> all = new ArrayList<>(rules);
    all.add(RuleJson.read(JsonInput.object(json, "alert rule"), name));
    return new RuleGroupJson(name, folder, interval, all);
  }

  /** The same, evaluated that often. */
  public RuleGroupJson every(Duration interval) {
    return new RuleGroupJson(name, folder, interval, rules);
  }

  /** The same in the folder of that uid, which the provider defines too. */
  public RuleGroupJson folder(String uid) {
    return new RuleGroupJson(
        name, Optional.of(Objects.requireNonNull(uid, "uid")), interval, rules);
  }

  /**
   * The resource, for a {@link dev.grafter.model.ResourceSet}.
   *
   * @throws IllegalArgumentException when it has no folder or no rule
   */
  public Resource.RuleGroup toResource() {
    String uid =
        folder.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "rule group \"" + name + "\" lies in no folder: name it with folder(uid)"));
    return new Resource.RuleGroup(uid, name, interval, rules);
  }
}
