package dev.grafter.sync;

import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a plan says about one object. */
public sealed interface Change {

  /** Which object. */
  ResourceKey key();

  /** What people call it. */
  String title();

  /** Which kind of object. */
  default ResourceKind kind() {
    return key().kind();
  }

  /** What happens, in a word: {@code create}, {@code update} and so on. */
  String action();

  /** What is worth knowing besides. */
  default List<String> notes() {
    return List.of();
  }

  /** What differs between the server and the definition. */
  default List<Difference> differences() {
    return List.of();
  }

  /** Whether applying the plan writes this object. */
  default boolean writes() {
    return false;
  }

  /** What a change makes of its object, if it creates or updates it. */
  static Optional<Desired> desired(Change change) {
    if (change instanceof Create create) {
      return Optional.of(create.desired());
    }
    return change instanceof Update update ? Optional.of(update.desired()) : Optional.empty();
  }

  /** Whether a change is there for secrets, whose values cannot be compared with what is there. */
  static boolean rewritesSecrets(Change change) {
    return change instanceof Update update
        && update.differences().stream().anyMatch(one -> one.path().equals(Difference.SECRETS));
  }

  /** The object is as it should be. */
  record Unchanged(ResourceKey key, String title) implements Change {
    @Override
    public String action() {
      return "unchanged";
    }
  }

  /**
   * The object does not exist yet.
   *
   * @param desired what it shall be
   * @param notes what is worth knowing
   */
  record Create(Desired desired, List<String> notes) implements Change {
    /** Copies. */
    public Create {
      Objects.requireNonNull(desired, "desired");
      notes = List.copyOf(notes);
    }

    @Override
    public ResourceKey key() {
      return desired.key();
    }

    @Override
    public String title() {
      return desired.resource().title();
    }

    @Override
    public String action() {
      return "create";
    }

    @Override
    public boolean writes() {
      return true;
    }
  }

  /**
   * The object differs, and may be changed.
   *
   * @param desired what it shall be
   * @param seen what it is, and under which lock
   * @param differences what differs
   * @param notes what is worth knowing
   */
  record Update(Desired desired, Live seen, List<Difference> differences, List<String> notes)
      implements Change {
    /** Copies. */
    public Update {
      Objects.requireNonNull(desired, "desired");
      Objects.requireNonNull(seen, "seen");
      differences = List.copyOf(differences);
      notes = List.copyOf(notes);
    }

    @Override
    public ResourceKey key() {
      return desired.key();
    }

    @Override
    public String title() {
      return desired.resource().title();
    }

    @Override
    public String action() {
      return "update";
    }

    @Override
    public boolean writes() {
      return true;
    }
  }

  /**
   * The object is ours and no longer defined.
   *
   * @param seen what it is, and under which lock
   * @param title what people call it
   */
  record Delete(Live seen, String title) implements Change {
    /** Checks that all is given. */
    public Delete {
      Objects.requireNonNull(seen, "seen");
      Objects.requireNonNull(title, "title");
    }

    @Override
    public ResourceKey key() {
      return seen.key();
    }

    @Override
    public String action() {
      return "delete";
    }

    @Override
    public boolean writes() {
      return true;
    }
  }

  /** Why an object is left alone although it differs. */
  enum Reason {
    /** It is there, and nothing shows that we made it. */
    FOREIGN,
    /** Somebody changed it since we pushed it. */
    EDITED,
    /** Something else manages it. */
    MANAGED,
    /** Others need it, so it cannot be deleted. */
    IN_USE,
    /** What it needs is in conflict itself. */
    BLOCKED,
    /** The server did not let us look. */
    UNREADABLE
  }

  /**
   * The object differs and is left alone.
   *
   * @param key which object
   * @param title what people call it
   * @param reason why
   * @param sentence why, and what to do
   * @param differences what differs, where that is known
   * @param seen what it is, where that is known
   */
  record Conflict(
      ResourceKey key,
      String title,
      Reason reason,
      String sentence,
      List<Difference> differences,
      Optional<Live> seen)
      implements Change {
    /** Copies. */
    public Conflict {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(sentence, "sentence");
      Objects.requireNonNull(seen, "seen");
      differences = List.copyOf(differences);
    }

    @Override
    public String action() {
      return "conflict";
    }

    @Override
    public List<String> notes() {
      return List.of(sentence);
    }
  }
}
