package dev.grafter.fleet;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code waves} of the inventory: a list whose items are a site, a pattern or a list. */
final class WavesReader {

  private final List<Site> sites;

  WavesReader(List<Site> sites) {
    this.sites = sites;
  }

  Waves read(List<Node> nodes) {
    List<List<SitePattern>> waves = new ArrayList<>();
    for (Node node : nodes) {
      List<Node> patterns = node instanceof Node.Arr list ? list.items() : List.of(node);
      if (patterns.isEmpty()) {
        throw new CodecException(node.where(), "a wave names at least one site");
      }
      waves.add(patterns.stream().map(this::pattern).toList());
    }
    return new Waves(waves);
  }

  private SitePattern pattern(Node node) {
    SitePattern pattern =
        node.asString()
            .map(SitePattern::new)
            .orElseThrow(
                () ->
                    new CodecException(
                        node.where(), "a wave names sites, or patterns such as \"cluster-*\""));
    if (sites.stream().noneMatch(pattern::matches)) {
      throw new CodecException(
          node.where(),
          "no site is named \""
              + pattern
              + "\": the inventory has "
              + String.join(", ", sites.stream().map(Site::name).toList()));
    }
    return pattern;
  }
}
