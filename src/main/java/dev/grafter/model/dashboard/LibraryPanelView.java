package dev.grafter.model.dashboard;

import dev.grafter.codec.Node;
import dev.grafter.model.Uid;

/**
 * The place of a library panel in a dashboard, which holds nothing but its name.
 *
 * @param uid the library panel's uid
 * @param name its name
 */
public record LibraryPanelView(String uid, String name) implements Visualization {

  /** Checks both. */
  public LibraryPanelView {
    Uid.checked(uid, "library panel \"" + name + "\"");
    if (name.isBlank()) {
      throw new IllegalArgumentException("library panel " + uid + " has no name: give it one");
    }
  }

  @Override
  public String type() {
    return "library-panel-ref";
  }

  @Override
  public Shows shows() {
    return Shows.NOTHING;
  }

  @Override
  public Node.Obj options() {
    return Node.empty();
  }

  Node.Obj reference() {
    return Node.object().put("uid", uid).put("name", name).build();
  }
}
