package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.model.ResourceSet;
import dev.grafter.wire.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes definitions of what a server holds. Each is compared with the object that it was made of
 * before it counts, so that pushing it there again changes nothing; what cannot be said in full is
 * left out, with the reason.
 */
public final class Puller {

  private final Mark mark;
  private final RemoteState state;
  private final Map<ResourceKey, Resource> resources = new LinkedHashMap<>();
  private final Map<ResourceKey, Live> there = new LinkedHashMap<>();
  private final List<Pulled.LeftOut> leftOut = new ArrayList<>();
  private final Set<ResourceKind> unread = new HashSet<>();

  /**
   * Creates a puller, for one pull.
   *
   * @param mark whose objects count as ours, at which site
   * @param state the server
   */
  public Puller(Mark mark, RemoteState state) {
    this.mark = mark;
    this.state = state;
  }

  /**
   * Reads everything.
   *
   * @param model what the site should hold, for the references of secrets and for what differs
   * @throws RemoteException when the server cannot be read at all
   */
  public Pulled pull(ResourceSet model) {
    Ledger ledger = state.ledger();
    for (ResourceKind kind : state.kinds()) {
      read(kind, ledger).forEach(live -> add(live, model));
    }
    leaveOutWithoutFolder();
    return new Pulled(
        mark, List.copyOf(resources.values()), leftOut, new Drifts(there, unread).from(model));
  }

  /**
   * Reads one dashboard.
   *
   * @return empty when there is none of that uid
   * @throws IllegalArgumentException when it is no valid definition
   * @throws RemoteException when the server cannot tell
   */
  public Optional<Resource.Dashboard> dashboard(String uid) {
    Node.Obj named = Node.object().put("uid", uid).put("title", uid).build();
    return state
        .read(new Resource.Dashboard(Optional.empty(), named))
        .flatMap(live -> live.content())
        .map(content -> Backup.dashboard(uid, content));
  }

  private List<Live> read(ResourceKind kind, Ledger ledger) {
    try {
      return state.all(kind, ledger);
    } catch (RemoteException e) {
      if (e.kind() != RemoteException.Kind.DENIED && e.kind() != RemoteException.Kind.REFUSED) {
        throw e;
      }
      unread.add(kind);
      leftOut.add(new Pulled.LeftOut("every " + kind.words(), e.getMessage(), true));
      return List.of();
    }
  }

  private void add(Live live, ResourceSet model) {
    there.put(live.key(), live);
    try {
      Optional<Resource> definition = definition(live, model);
      if (definition.isEmpty()) {
        leaveOut(
            live.key(),
            "what it holds may be secret, so it is not written down: define it in the model, with"
                + " references.");
      } else if (!Desired.of(definition.get()).matches(live.content().orElseThrow())) {
        leaveOut(live.key(), "it holds what no definition can say: keep it in Grafana.");
      } else {
        resources.put(live.key(), definition.get());
      }
    } catch (IllegalArgumentException e) {
      leaveOut(live.key(), "it is no valid definition: " + e.getMessage() + ".");
    }
  }

  private static Optional<Resource> definition(Live live, ResourceSet model) {
    return live.content()
        .flatMap(
            content ->
                model
                    .find(live.key())
                    .map(ours -> Backup.of(ours, content))
                    .or(() -> Backup.definition(live.key(), content)));
  }

  private void leaveOut(ResourceKey key, String why) {
    leftOut.add(new Pulled.LeftOut("the " + key, why, false));
  }

  /** What lies in a folder that is not there for us cannot be pushed either. */
  private void leaveOutWithoutFolder() {
    List<Resource> lost = lost();
    while (!lost.isEmpty()) {
      for (Resource resource : lost) {
        resources.remove(resource.key());
        leaveOut(resource.key(), "the folder that it lies in cannot be read or was left out.");
      }
      lost = lost();
    }
  }

  private List<Resource> lost() {
    return resources.values().stream()
        .filter(
            resource ->
                ResourceSet.folderOf(resource).stream()
                    .map(uid -> new ResourceKey(ResourceKind.FOLDER, uid))
                    .anyMatch(folder -> !resources.containsKey(folder)))
        .toList();
  }
}
