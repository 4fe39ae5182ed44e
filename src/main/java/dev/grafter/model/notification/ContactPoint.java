package dev.grafter.model.notification;

import dev.grafter.model.Resource;
import dev.grafter.model.Uid;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place that alerts are sent to.
 *
 * @param uid the stem of the uids of its ways of sending
 * @param name its name
 * @param receivers the ways it sends, in order
 * @param resolved whether it also sends when an alert is over
 */
public record ContactPoint(String uid, String name, List<Receiver> receivers, boolean resolved) {

  /** Checks name and uid. */
  public ContactPoint {
    Uid.checked(uid, "contact point \"" + name + "\"");
    receivers = List.copyOf(receivers);
    if (name.isBlank()) {
      throw new IllegalArgumentException("contact point " + uid + " has no name: give it one");
    }
    if (receivers.isEmpty()) {
      throw new IllegalArgumentException(
          "contact point \"" + name + "\" sends nowhere: add an integration");
    }
  }

  /** A contact point that sends when an alert begins and when it is over. */
  public static ContactPoint of(String uid, String name, Receiver... receivers) {
    return new ContactPoint(uid, name, List.of(receivers), true);
  }

  /** The contact point as Grafana keeps it. */
  public Resource.ContactPoint toResource() {
    return new Resource.ContactPoint(
        name, IntStream.range(0, receivers.size()).mapToObj(this::integration).toList());
  }

  private Resource.Integration integration(int index) {
    Receiver receiver = receivers.get(index);
    String own = receivers.size() == 1 ? uid : uid + "-" + (index + 1);
    return new Resource.Integration(
        own, receiver.type(), receiver.settings(), receiver.secrets(), !resolved);
  }
}
