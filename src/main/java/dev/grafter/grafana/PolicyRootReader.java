package dev.grafter.grafana;

import dev.grafter.codec.Node;
import dev.grafter.http.HttpReader;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.sync.Ledger;
import dev.grafter.sync.Live;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the root of the notification policies, which is always there. */
final class PolicyRootReader implements KindReader {

  static final ResourceKey KEY = new ResourceKey(ResourceKind.POLICY_ROOT, Resource.PolicyRoot.ID);

  private final HttpReader http;

  PolicyRootReader(HttpReader http) {
    this.http = http;
  }

  @Override
  public List<Live> list(Collection<? extends Resource> wanted) {
    return each(http, wanted);
  }

  @Override
  public Optional<Live> read(Resource wanted) {
    return Optional.of(live());
  }

  private Live live() {
    Node.Obj tree = new GetPolicies(http).tree();
    return Live.plain(KEY, tree.without("routes"), Node.empty())
        .managedBy(Provenance.manager(tree));
  }

  /** While it is what we pushed; else somebody else has taken it. */
  @Override
  public List<Live> owned(Ledger ledger) {
    if (!ledger.knows(KEY)) {
      return List.of();
    }
    Live live = live();
    boolean ours =
        live.content()
            .map(root -> PolicyTree.rootDigest(root))
            .filter(digest -> ledger.pushed(KEY, digest))
            .isPresent();
    return ours ? List.of(live) : List.of();
  }
}
