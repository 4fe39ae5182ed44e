package dev.grafter.sync;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Fields;
import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.wire.Mark;
import dev.grafter.wire.ResourceForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans as a file that people review and a push applies exactly. It holds definitions, locks and
 * what was seen, and no secret: those stand as references, and what Grafana shows of contact points
 * is left out.
 */
public final class PlanFile {

  private static final long VERSION = 1;

  private PlanFile() {}

  /** Plans as one document. */
  public static Node.Obj write(List<Plan> plans) {
    return Node.object()
        .put("version", VERSION)
        .put("plans", Node.list(plans.stream().map(PlanFile::plan).toList()))
        .build();
  }

  private static Node.Obj plan(Plan plan) {
    return Node.object()
        .put("owner", plan.mark().owner())
        .put("site", plan.mark().site())
        .put("server", plan.server())
        .put("notes", Optional.of(plan.notes()).filter(all -> !all.isEmpty()).map(Node::strings))
        .put("changes", Node.list(plan.changes().stream().map(PlanFile::change).toList()))
        .build();
  }

  private static Node.Obj change(Change change) {
    Node.ObjBuilder object =
        Node.object()
            .put("action", change.action())
            .put("kind", change.kind().words())
            .put("id", change.key().id())
            .put("title", change.title());
    if (change instanceof Change.Create create) {
      object.put("desired", ResourceForm.write(create.desired().resource()));
    } else if (change instanceof Change.Update update) {
      object
          .put("desired", ResourceForm.write(update.desired().resource()))
          .put(
              "seen",
              seen(update.seen(), update.seen().content().map(update.desired()::canonical)));
    } else if (change instanceof Change.Delete delete) {
      object.put(
          "seen", seen(delete.seen(), delete.seen().content().map(PlanFile::withoutSettings)));
    } else if (change instanceof Change.Conflict conflict) {
      object
          .put("reason", conflict.reason().name().toLowerCase(Locale.ROOT))
          .put("sentence", conflict.sentence());
    }
    if (!change.notes().isEmpty() && !(change instanceof Change.Conflict)) {
      object.put("notes", Node.strings(change.notes()));
    }
    if (!change.differences().isEmpty()) {
      object.put(
          "differences",
          Node.list(change.differences().stream().map(PlanFile::difference).toList()));
    }
    return object.build();
  }

  private static Node.Obj difference(Difference difference) {
    return Node.object()
        .put("path", difference.path())
        .put("before", difference.before())
        .put("after", difference.after())
        .build();
  }

  private static Node.Obj seen(Live live, Optional<Node.Obj> content) {
    return Node.object().put("content", content).put("lock", live.lock()).build();
  }

  /** What integrations are set to may hold an address that is a secret of somebody. */
  private static Node.Obj withoutSettings(Node.Obj content) {
    return Tidy.each(content, "integrations", one -> one.without("settings"));
  }

  /**
   * Reads plans back.
   *
   * @throws CodecException when the document is of another form, with file and line
   */
  public static List<Plan> read(Node document) {
    Fields fields = Fields.of(document, "the plan");
    long version = fields.integer("version").orElseThrow(() -> fields.missing("version"));
    if (version != VERSION) {
      throw fields.fail("version", "this Grafter reads version " + VERSION + ", not " + version);
    }
    List<Plan> plans = fields.list("plans").stream().map(PlanFile::readPlan).toList();
    fields.done();
    return plans;
  }

  private static Plan readPlan(Node node) {
    Fields fields = Fields.of(node, "a plan");
    Mark mark = new Mark(fields.requiredText("owner"), fields.requiredText("site"));
    String server = fields.requiredText("server");
    List<String> notes = fields.texts("notes");
    List<Change> changes = fields.list("changes").stream().map(PlanFile::readChange).toList();
    fields.done();
    return new Plan(mark, server, changes, Ledger.empty(mark), notes);
  }

  private static Change readChange(Node node) {
    Fields fields = Fields.of(node, "a change");
    ResourceKey key = new ResourceKey(kind(fields), fields.requiredText("id"));
    String title = fields.requiredText("title");
    List<String> notes = fields.texts("notes");
    List<Difference> differences =
        fields.list("differences").stream().map(PlanFile::readDifference).toList();
    String action = fields.requiredText("action");
    Change change =
        switch (action) {
          case "unchanged" -> new Change.Unchanged(key, title);
          case "create" -> new Change.Create(desired(fields), notes);
          case "update" ->
              new Change.Update(desired(fields), seen(fields, key), differences, notes);
          case "delete" -> new Change.Delete(seen(fields, key), title);
          case "conflict" ->
              new Change.Conflict(
                  key,
                  title,
                  fields
                      .oneOf("reason", Change.Reason.class)
                      .orElseThrow(() -> fields.missing("reason")),
                  fields.requiredText("sentence"),
                  differences,
                  Optional.empty());
          default -> throw fields.fail("action", "there is no action \"" + action + "\"");
        };
    fields.done();
    return change;
  }

  private static ResourceKind kind(Fields fields) {
    String words = fields.requiredText("kind");
    return Stream.of(ResourceKind.values())
        .filter(kind -> kind.words().equals(words))
        .findFirst()
        .orElseThrow(() -> fields.fail("kind", "there is no kind \"" + words + "\""));
  }

  private static Desired desired(Fields fields) {
    Node node = fields.node("desired").orElseThrow(() -> fields.missing("desired"));
    return Desired.of(ResourceForm.read(node));
  }

  private static Live seen(Fields fields, ResourceKey key) {
    Fields seen = fields.object("seen").orElseThrow(() -> fields.missing("seen"));
    Node.Obj lock = seen.object("lock").map(Fields::object).orElse(Node.empty());
    Node.Obj content = seen.object("content").map(Fields::object).orElse(Node.empty());
    seen.done();
    return Live.plain(key, content, lock);
  }

  private static Difference readDifference(Node node) {
    Fields fields = Fields.of(node, "a difference");
    Node.Obj object = fields.object();
    String path = fields.requiredText("path");
    fields.node("before");
    fields.node("after");
    fields.done();
    return new Difference(path, object.find("before"), object.find("after"));
  }
}
