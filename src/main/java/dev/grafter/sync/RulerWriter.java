package dev.grafter.sync;

/** What applying a plan may ask the ruler of a Loki. */
public interface RulerWriter {

  /** As {@link RemoteWriter#prepare}. */
  void prepare(Desired desired);

  /** As {@link RemoteWriter#create}. */
  void create(Desired desired);

  /** As {@link RemoteWriter#update}. */
  void update(Desired desired, Live seen);

  /** As {@link RemoteWriter#delete}. */
  void delete(Live seen);
}
