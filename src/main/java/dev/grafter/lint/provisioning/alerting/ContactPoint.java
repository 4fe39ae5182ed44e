package dev.grafter.lint.provisioning.alerting;

import dev.grafter.lint.provisioning.Text;
import java.util.List;

/**
 * A contact point of a file.
 *
 * @param org the organisation, at least 1
 * @param name its name, without spaces around it
 * @param uids the uids of its receivers in order
 */
record ContactPoint(long org, Text name, List<Text> uids) {

  ContactPoint {
    uids = List.copyOf(uids);
  }

  /** The name under which policies and rules find it; empty when it is not made. */
  String effectiveName() {
    return uids.isEmpty() ? "" : name.value().strip();
  }
}
