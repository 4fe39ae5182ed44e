package dev.grafter.sync;

import dev.grafter.model.Resource;

/** Keeps what a push is about to overwrite or delete. */
public interface Keeper {

  /** Keeps nothing. */
  Keeper NOTHING = before -> {};

  /**
   * Keeps an object.
   *
   * @param before the object as it is now, as a definition
   * @throws RemoteException when it cannot be kept; then it is not overwritten either
   */
  void keep(Resource before);
}
