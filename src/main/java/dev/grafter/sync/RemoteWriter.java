package dev.grafter.sync;

import dev.grafter.model.ResourceKind;

/**
 * What applying a plan may ask a server. Each write holds only while the object is as it was seen;
 * otherwise it fails with {@link RemoteException.Kind#CONFLICT} and writes nothing.
 */
public interface RemoteWriter {

  /**
   * Whether objects of a kind carry mark and stamp themselves, as far as is known yet; others stand
   * in the ledger.
   */
  boolean carriesMarks(ResourceKind kind);

  /** How many objects at a time make sense where one does not need another. */
  int parallel();

  /** From now on nothing is written that could not carry its own mark: there is no ledger. */
  void relyOnMarks();

  /** Whether it has been shown that objects of a kind keep mark and stamp. */
  boolean keepsMarks(ResourceKind kind);

  /**
   * Finds out whether all is here that writing an object needs, such as the values of its secrets.
   * Nothing is sent.
   *
   * @throws RemoteException when something is missing
   */
  void prepare(Desired desired);

  /**
   * Creates an object that must not exist.
   *
   * @throws RemoteException when it was not created
   */
  void create(Desired desired);

  /**
   * Replaces an object.
   *
   * @param seen the object as the plan saw it
   * @throws RemoteException when it was not replaced
   */
  void update(Desired desired, Live seen);

  /**
   * Deletes an object.
   *
   * @param seen the object as the plan saw it
   * @throws RemoteException when it was not deleted
   */
  void delete(Live seen);

  /**
   * Replaces the ledger.
   *
   * @return the ledger as it is now stored
   * @throws RemoteException when somebody else changed it, or it cannot be stored
   */
  Ledger save(Ledger ledger);
}
