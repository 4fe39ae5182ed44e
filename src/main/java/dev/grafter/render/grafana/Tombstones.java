package dev.grafter.render.grafana;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Fields;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.fleet.Level;
import dev.grafter.wire.Deletions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The committed list of what left the model, {@code alerts/tombstones.yml}. Grafana keeps what a
 * file once said until another file tells it to delete it, so the list only grows; a line may go
 * when every Grafana has been started with it.
 */
public final class Tombstones {

  private static final String HEADER =
      """
      # What left the model, and what the Grafanas of a level shall forget when they read our files.
      # `grafter render` adds alert rules and contact points here when they go; datasources and
      # others may be added by hand. A line may be removed when every Grafana has read it.
      """;

  private final List<Tombstone> all;

  private Tombstones(List<Tombstone> all) {
    this.all = List.copyOf(all);
  }

  /** No list. */
  public static Tombstones none() {
    return new Tombstones(List.of());
  }

  /**
   * Reads a list, strictly.
   *
   * @param text the YAML
   * @param source the file's name in messages
   * @throws CodecException at the first fault
   */
  public static Tombstones read(String text, String source) {
    Fields fields = Fields.of(Yaml.parse(text, source), "the list of tombstones");
    long version = fields.integer("version").orElseThrow(() -> fields.missing("version"));
    if (version != 1) {
      throw fields.fail("version", "this Grafter reads version 1, not " + version);
    }
    List<Tombstone> stones = new ArrayList<>();
    for (Node item : fields.list("gone")) {
      stones.add(stone(Fields.of(item, "a tombstone")));
    }
    fields.done();
    return new Tombstones(stones);
  }

  private static Tombstone stone(Fields fields) {
    Level level = fields.oneOf("level", Level.class).orElseThrow(() -> fields.missing("level"));
    String why = fields.text("why").orElse("");
    List<Tombstone> named = new ArrayList<>();
    for (Tombstone.Kind kind : Tombstone.Kind.values()) {
      fields.text(kind.key()).ifPresent(name -> named.add(checked(fields, level, kind, name, why)));
    }
    fields.done();
    if (named.size() != 1) {
      throw new CodecException(
          fields.where(),
          "a tombstone names one thing, under one of "
              + String.join(
                  ", ", Stream.of(Tombstone.Kind.values()).map(Tombstone.Kind::key).toList()));
    }
    return named.get(0);
  }

  private static Tombstone checked(
      Fields fields, Level level, Tombstone.Kind kind, String name, String why) {
    if (name.isBlank()) {
      throw fields.fail(kind.key(), "it is empty");
    }
    return new Tombstone(level, kind, name, why);
  }

  /** The stones in the order of the list. */
  public List<Tombstone> all() {
    return all;
  }

  /** The names of one kind at one level. */
  public List<String> names(Level level, Tombstone.Kind kind) {
    return all.stream()
        .filter(stone -> stone.level() == level && stone.kind() == kind)
        .map(Tombstone::name)
        .distinct()
        .toList();
  }

  /** What the alerting file of a level deletes. */
  public Deletions deletions(Level level) {
    return new Deletions(
        names(level, Tombstone.Kind.RULE),
        names(level, Tombstone.Kind.CONTACT_POINT),
        names(level, Tombstone.Kind.MUTE_TIMING),
        names(level, Tombstone.Kind.TEMPLATE));
  }

  /** The stones for what an earlier file of a level defined and nothing defines now. */
  public static List<Tombstone> of(Level level, Deletions gone) {
    String why = "left the model";
    List<Tombstone> stones = new ArrayList<>();
    gone.rules().forEach(uid -> stones.add(new Tombstone(level, Tombstone.Kind.RULE, uid, why)));
    gone.contactPoints()
        .forEach(uid -> stones.add(new Tombstone(level, Tombstone.Kind.CONTACT_POINT, uid, why)));
    gone.muteTimings()
        .forEach(name -> stones.add(new Tombstone(level, Tombstone.Kind.MUTE_TIMING, name, why)));
    gone.templates()
        .forEach(name -> stones.add(new Tombstone(level, Tombstone.Kind.TEMPLATE, name, why)));
    return stones;
  }

  /** Those of the others that are not on this list yet. */
  public List<Tombstone> missing(List<Tombstone> others) {
    Set<String> known = new HashSet<>();
    all.forEach(stone -> known.add(identity(stone)));
    return others.stream().filter(stone -> known.add(identity(stone))).toList();
  }

  /** This list and the others at its end. */
  public Tombstones plus(List<Tombstone> others) {
    return new Tombstones(Stream.concat(all.stream(), others.stream()).toList());
  }

  private static String identity(Tombstone stone) {
    return stone.level().id() + " " + stone.kind().key() + " " + stone.name();
  }

  /**
   * The text of this list and more.
   *
   * @param text the text that this list was read from, whose comments stay; empty when there was no
   *     file
   * @param added what comes at the end
   */
  public String print(String text, List<Tombstone> added) {
    Tombstones longer = plus(added);
    String appended = text.stripTrailing() + "\n" + items(added);
    return !text.isBlank() && longer.reads(appended)
        ? appended
        : HEADER + "version: 1\ngone:\n" + items(longer.all);
  }

  private boolean reads(String text) {
    try {
      return read(text, "").all.equals(all);
    } catch (CodecException e) {
      return false;
    }
  }

  private static String items(List<Tombstone> stones) {
    Node list = Node.list(stones.stream().map(Tombstones::item).toList());
    StringBuilder text = new StringBuilder();
    Yaml.write(Node.object().put("gone", list).build())
        .lines()
        .skip(1)
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static Node.Obj item(Tombstone stone) {
    return Node.object()
        .put("level", stone.level().id())
        .put(stone.kind().key(), stone.name())
        .putNonEmpty("why", stone.why())
        .build();
  }
}
