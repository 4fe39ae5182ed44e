package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKey;
import dev.grafter.wire.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides about one object from three things: what we pushed last, what is there, what shall be
 * there. Live equal to desired is unchanged, whatever the marks say.
 */
final class Judge {

  private final Mark mark;
  private final RemoteState state;
  private final Ledger ledger;
  private final PlanOptions options;
  private final RuleState rules;

  Judge(Mark mark, RemoteState state, Ledger ledger, PlanOptions options) {
    this.rules = new RuleState(state);
    this.mark = mark;
    this.state = state;
    this.ledger = ledger;
    this.options = options;
  }

  /**
   * Decides.
   *
   * @param listed the object as the bulk read saw it, or null when it did not
   * @param moves which alert rules are in other groups
   */
  Change change(Desired desired, Live listed, RuleMoves moves) {
    List<RuleMoves.Move> moved = moves.into(desired.resource());
    return moved.isEmpty() ? change(desired, listed) : moving(moved, desired, listed);
  }

  /**
   * A group that takes rules out of others: they must be ours, and nobody may have changed them.
   */
  private Change moving(List<RuleMoves.Move> moved, Desired desired, Live listed) {
    Optional<Objection> objection =
        moved.stream().flatMap(move -> objection(move).stream()).findFirst();
    if (objection.isPresent()) {
      Live seen = listed == null ? moved.get(0).from() : listed;
      return objection.get().conflict(desired, seen, List.of());
    }
    return noted(change(desired, listed), moved.stream().map(rules::moved).toList());
  }

  private Optional<Objection> objection(RuleMoves.Move move) {
    Live from = move.from();
    if (from.manager().isPresent()) {
      return Optional.of(
          new Objection(
              Change.Reason.MANAGED,
              move.words() + ". " + Remedy.managed(from.key().kind(), from.manager().get())));
    }
    if (!ledger.knows(from.key())) {
      return options.adopt()
          ? Optional.empty()
          : Optional.of(
              new Objection(
                  Change.Reason.FOREIGN,
                  move.words()
                      + ", which nothing shows to be ours: take it over with --adopt, or give ours"
                      + " another uid."));
    }
    Normalizer normalizer = Normalizer.of(from.key().kind());
    String digest =
        Desired.digest(normalizer, normalizer.form(from.content().orElse(Node.empty())));
    return ledger.pushed(from.key(), digest) || options.force()
        ? Optional.empty()
        : Optional.of(
            new Objection(
                Change.Reason.EDITED, move.words() + ". " + Remedy.edited("since the last push")));
  }

  private static Change noted(Change change, List<String> more) {
    if (change instanceof Change.Create create) {
      return new Change.Create(create.desired(), both(create.notes(), more));
    } else if (change instanceof Change.Update update) {
      return new Change.Update(
          update.desired(), update.seen(), update.differences(), both(update.notes(), more));
    }
    return change;
  }

  private static List<String> both(List<String> notes, List<String> more) {
    return Stream.concat(notes.stream(), more.stream()).toList();
  }

  private Change change(Desired desired, Live listed) {
    if (listed == null) {
      return create(desired);
    }
    if (isAsPushed(desired, listed)) {
      return unchanged(desired);
    }
    Optional<Live> full =
        listed.content().isPresent() ? Optional.of(listed) : state.read(desired.resource());
    return full.map(live -> compare(desired, live)).orElseGet(() -> create(desired));
  }

  /** Whether metadata alone shows that the object holds what we want. */
  private boolean isAsPushed(Desired desired, Live live) {
    return live.intact()
        && live.mark().filter(mark::equals).isPresent()
        && live.pushed().filter(desired.digest()::equals).isPresent();
  }

  private static Change unchanged(Desired desired) {
    return new Change.Unchanged(desired.key(), desired.resource().title());
  }

  private Change create(Desired desired) {
    List<String> notes = new ArrayList<>();
    if (ledger.knows(desired.key())) {
      notes.add("It was here, and somebody deleted it.");
    }
    notes.addAll(lacking(desired));
    return new Change.Create(desired, notes);
  }

  /** What keeps a push from writing it although the plan says so. */
  private List<String> lacking(Desired desired) {
    return state.lacking(desired.resource()).stream()
        .map(why -> "A push cannot write it yet: " + why)
        .toList();
  }

  private Change compare(Desired desired, Live live) {
    Node.Obj content = live.content().orElseThrow();
    if (desired.matches(content)) {
      return secrets(desired, live);
    }
    List<Difference> differences =
        Differences.between(desired.canonical(content), desired.canonical());
    return objection(desired, live, content)
        .<Change>map(objection -> objection.conflict(desired, live, differences))
        .orElseGet(() -> update(desired, live, differences));
  }

  /** An object that is as it should be, but perhaps for the secrets, which nobody can read. */
  private Change secrets(Desired desired, Live live) {
    boolean ours =
        live.mark().map(mark::equals).orElse(ledger.knows(desired.key()))
            && live.manager().isEmpty();
    return ours && desired.resource().hasSecrets()
        ? rotation(desired)
            .<Change>map(note -> rotated(desired, live, note))
            .orElseGet(() -> unchanged(desired))
        : unchanged(desired);
  }

  /** Why secrets are written again, if they are. */
  private Optional<String> rotation(Desired desired) {
    if (options.rotate()) {
      return Optional.of("Its secrets are written again, as was asked.");
    }
    Optional<String> wanted = state.secretDigest(desired.resource());
    Optional<String> pushed = ledger.secret(desired.key());
    if (wanted.isEmpty() || wanted.equals(pushed)) {
      return Optional.empty();
    }
    return Optional.of(
        pushed.isPresent()
            ? "A secret of it has another value than the one that was pushed."
            : "Nothing shows which secrets were pushed, so they are written again.");
  }

  private Change rotated(Desired desired, Live live, String note) {
    Difference hidden =
        new Difference(Difference.SECRETS, Optional.empty(), Optional.of(Node.of("(hidden)")));
    List<String> notes = new ArrayList<>(List.of(note));
    notes.addAll(lacking(desired));
    return new Change.Update(desired, live, List.of(hidden), notes);
  }

  private Change update(Desired desired, Live live, List<Difference> differences) {
    List<String> notes = new ArrayList<>(rules.notes(desired, live));
    if (!isOurs(desired.key(), live)) {
      notes.add(0, "It is taken over: nothing showed so far that it is ours.");
    } else if (isEdited(desired, live)) {
      notes.add(0, "It overwrites what somebody changed " + edited(live) + ".");
    }
    notes.addAll(lacking(desired));
    return new Change.Update(desired, live, differences, notes);
  }

  /** A reason to leave an object alone. */
  private record Objection(Change.Reason reason, String sentence) {
    Change conflict(Desired desired, Live live, List<Difference> differences) {
      return new Change.Conflict(
          desired.key(),
          desired.resource().title(),
          reason,
          sentence,
          differences,
          Optional.of(live));
    }
  }

  private Optional<Objection> objection(Desired desired, Live live, Node.Obj content) {
    if (live.manager().isPresent()) {
      return Optional.of(
          new Objection(
              Change.Reason.MANAGED, Remedy.managed(desired.key().kind(), live.manager().get())));
    }
    if (live.mark().isPresent() && !live.mark().get().equals(mark)) {
      return Optional.of(
          new Objection(
              Change.Reason.FOREIGN,
              "It belongs to "
                  + live.mark().get()
                  + ", not to "
                  + mark
                  + ": give one of the two another uid."));
    }
    if (!isOurs(desired.key(), live)) {
      return options.adopt() || isPartOf(desired, content)
          ? Optional.empty()
          : Optional.of(new Objection(Change.Reason.FOREIGN, Remedy.foreign()));
    }
    return isEdited(desired, live) && !options.force()
        ? Optional.of(new Objection(Change.Reason.EDITED, Remedy.edited(edited(live))))
        : Optional.empty();
  }

  private boolean isOurs(ResourceKey key, Live live) {
    return live.mark().isPresent() || ledger.knows(key);
  }

  /** Whether the live object is something else than what we pushed last. */
  private boolean isEdited(Desired desired, Live live) {
    if (live.intact()) {
      return false;
    }
    Node.Obj content = live.content().orElseThrow();
    return live.pushed().isPresent()
        ? !live.pushed().get().equals(desired.digest(content))
        : !desired.liveDigests(content).stream()
            .allMatch(digest -> ledger.pushed(desired.key(), digest));
  }

  private static String edited(Live live) {
    return live.editor()
        .map(Editor::words)
        .filter(words -> !words.isEmpty())
        .orElse("since the last push");
  }

  /** Whether this is what a push leaves behind that was killed between two requests. */
  private static boolean isPartOf(Desired desired, Node.Obj content) {
    return PartlyPushed.is(desired, content);
  }
}
