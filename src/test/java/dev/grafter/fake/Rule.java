package dev.grafter.fake;

import dev.grafter.codec.Node;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A stored alert rule.
 *
 * @param content what a writer decides
 * @param version the number of saves
 */
record Rule(
    long id,
    String uid,
    String guid,
    GroupKey key,
    Content content,
    Provenance provenance,
    long version,
    Instant updated,
    Identity updatedBy) {

  /** A group's place: the uid of its folder and its name. */
  record GroupKey(String folder, String group) implements Comparable<GroupKey> {

    @Override
    public int compareTo(GroupKey other) {
      int folders = folder.compareTo(other.folder);
      return folders != 0 ? folders : group.compareTo(other.group);
    }
  }

  /**
   * What a writer decides.
   *
   * @param notificationSettings null when there are none
   * @param record null for an alert
   * @param missingSeries null for the server's standard
   */
  record Content(
      String title,
      String condition,
      List<Node> data,
      String noDataState,
      String execErrState,
      long pending,
      long keepFiring,
      Map<String, String> annotations,
      Map<String, String> labels,
      boolean paused,
      Node notificationSettings,
      Node record,
      Long missingSeries) {

    /** Keeps what the old rule has where the new one says nothing, as a group's PUT does. */
    Content orElse(Content old) {
      boolean noQuery = condition.isEmpty() || data.isEmpty();
      return new Content(
          title.isEmpty() ? old.title : title,
          noQuery ? old.condition : condition,
          noQuery ? old.data : data,
          noDataState.isEmpty() ? old.noDataState : noDataState,
          execErrState.isEmpty() ? old.execErrState : execErrState,
          pending,
          keepFiring,
          annotations,
          labels,
          paused,
          notificationSettings,
          record,
          missingSeries);
    }
  }

  Rule at(GroupKey place) {
    return new Rule(id, uid, guid, place, content, provenance, version, updated, updatedBy);
  }
}
