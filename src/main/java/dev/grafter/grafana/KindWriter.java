package dev.grafter.grafana;

import dev.grafter.sync.Desired;
import dev.grafter.sync.Live;

/** Writes the objects of one kind. */
interface KindWriter {

  /** As {@link dev.grafter.sync.RemoteWriter#create}. */
  void create(Desired desired);

  /** As {@link dev.grafter.sync.RemoteWriter#update}. */
  void update(Desired desired, Live seen);

  /** As {@link dev.grafter.sync.RemoteWriter#delete}. */
  void delete(Live seen);
}
