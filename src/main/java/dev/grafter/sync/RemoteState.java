package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What a plan may ask a server. It has no way to write. */
public interface RemoteState {

  /** How many requests at a time make sense. */
  int parallel();

  /** The kinds that can be asked for, in the order of creation. */
  List<ResourceKind> kinds();

  /**
   * The objects of a kind that are ours or share a key with a wanted one, read in bulk. Their
   * content may be missing where metadata was enough.
   *
   * @throws RemoteException when the server cannot tell
   */
  List<Live> list(ResourceKind kind, Collection<? extends Resource> wanted);

  /**
   * One object with all that it holds, or empty when it does not exist.
   *
   * @throws RemoteException when the server cannot tell
   */
  Optional<Live> read(Resource wanted);

  /**
   * Everything of a kind that is ours, as its own body or the ledger shows, with all that it holds.
   *
   * @throws RemoteException when the server cannot tell
   */
  List<Live> owned(ResourceKind kind, Ledger ledger);

  /**
   * Everything of a kind that is there, whoever made it, with all that it holds. Where a kind
   * belongs to many as one document, only our part of it.
   *
   * @throws RemoteException when the server cannot tell
   */
  List<Live> all(ResourceKind kind, Ledger ledger);

  /**
   * What writing an object needs and is not there on our side, such as the value of a reference, in
   * sentences. Nothing is sent.
   */
  List<String> lacking(Resource wanted);

  /**
   * Who needs an object that shall be deleted, in words such as {@code the route severity =
   * critical}.
   *
   * @param settled the objects of ours that will not need it by then: those that are deleted before
   *     it, and those that are written as they are defined
   * @throws RemoteException when the server cannot tell
   */
  List<String> uses(Live live, Predicate<ResourceKey> settled);

  /**
   * A keyed digest of the values of an object's secrets. Empty when it has none, when there is no
   * key, or when a value or the key is not there.
   *
   * @throws RemoteException when the key is too short to be one
   */
  Optional<String> secretDigest(Resource wanted);

  /** Why secrets cannot be compared with what was pushed; empty when they can. */
  Optional<String> secretsUnseen();

  /**
   * How many instances of an alert rule fire now; empty where that is not known.
   *
   * @throws RemoteException when the server does not answer
   */
  OptionalInt firing(Node.Obj rule);

  /**
   * The ledger that is kept in the server; an empty one when there is none.
   *
   * @throws RemoteException when the server cannot tell
   */
  Ledger ledger();
}
