package dev.grafter.fake;

import java.util.List;
import java.util.stream.Stream;

/** Finds what already has a title in a folder, for releases where titles were unique. */
final class TitleClash {

  private TitleClash() {}

  /** The dashboards and folders right in a folder with this title, but for one uid. */
  static List<StoredObject> in(Org org, String folder, String title, String but) {
    return Stream.concat(org.folders().in(folder).stream(), org.dashboards().in(folder).stream())
        .filter(object -> object.title().equals(title) && !object.name().equals(but))
        .toList();
  }
}
