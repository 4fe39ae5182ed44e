package dev.grafter.logs.collect;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import dev.grafter.logs.relabel.RelabelYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The {@code static_configs} of a Promtail job: files by their path, with fixed labels. */
public final class FileTargets {

  /** The label that names the files, with the wildcards of a shell. */
  public static final String PATH = "__path__";

  /** The label that names files among those that are left out. */
  public static final String EXCLUDED = "__path_exclude__";

  private FileTargets() {}

  /**
   * The labels of each group of files, with {@link #PATH}. The addresses that a group may list mean
   * nothing for files, which are always those of the own host.
   *
   * @throws CodecException when a group names no files
   */
  public static List<SortedMap<String, String>> of(Node.Obj job) {
    List<SortedMap<String, String>> targets = new ArrayList<>();
    for (Node item : job.items("static_configs")) {
      Map<String, String> labels =
          item.asObject()
              .flatMap(object -> object.find("labels"))
              .flatMap(Node::asObject)
              .map(RelabelYaml::labels)
              .orElse(Map.of());
      if (labels.getOrDefault(PATH, "").isEmpty()) {
        throw new CodecException(
            item.where(), "a static config without " + PATH + " names no files");
      }
      targets.add(new TreeMap<>(labels));
    }
    return targets;
  }
}
