package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.ResourceKey;
import dev.grafter.wire.Mark;
import java.util.Objects;
import java.util.Optional;

/**
 * An object as it is on a server.
 *
 * @param key what it is known by
 * @param content what it holds, in the model's spelling; empty when only metadata was read
 * @param mark whose it is, as its own body says
 * @param pushed the digest of what we pushed last, as its own body says
 * @param intact whether the server itself proves that nothing changed since that push
 * @param lock what a conditional write needs: values that only the server's client understands
 * @param manager who else manages it and forbids changes, in words
 * @param editor who changed it last
 */
public record Live(
    ResourceKey key,
    Optional<Node.Obj> content,
    Optional<Mark> mark,
    Optional<String> pushed,
    boolean intact,
    Node.Obj lock,
    Optional<String> manager,
    Optional<Editor> editor) {

  /** Checks that all is given. */
  public Live {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(pushed, "pushed");
    Objects.requireNonNull(lock, "lock");
    Objects.requireNonNull(manager, "manager");
    Objects.requireNonNull(editor, "editor");
  }

  /** An object that carries neither mark nor stamp. */
  public static Live plain(ResourceKey key, Node.Obj content, Node.Obj lock) {
    return new Live(
        key,
        Optional.of(content),
        Optional.empty(),
        Optional.empty(),
        false,
        lock,
        Optional.empty(),
        Optional.empty());
  }

  /** This object with what its body says of mark and push. */
  public Live marked(Optional<Mark> whose, Optional<String> digest) {
    return new Live(key, content, whose, digest, intact, lock, manager, editor);
  }

  /** This object, managed by somebody. */
  public Live managedBy(Optional<String> who) {
    return new Live(key, content, mark, pushed, intact, lock, who, editor);
  }

  /** This object, changed last by somebody. */
  public Live editedBy(Optional<Editor> who) {
    return new Live(key, content, mark, pushed, intact, lock, manager, who);
  }
}
