package dev.grafter.fake;

import dev.grafter.codec.Node;
import dev.grafter.fake.StoredObject.Draft;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a dashboard or folder must be, whatever API it comes by. */
final class ObjectRules {

  static final int DEEPEST = 4;

  private static final int LONGEST_UID = 40;
  private static final int LONGEST_TAG = 50;
  private static final int LONGEST_TITLE = 5000;
  private static final int LONGEST_MESSAGE = 500;
  private static final Pattern UID = Pattern.compile("[a-zA-Z0-9_-]*");
  private static final Pattern REFRESH = Pattern.compile("([0-9]+)(ms|s)");
  private static final Set<String> RESERVED = Set.of("general", "sharedwithme");

  private final Profile profile;
  private final ErrorShape errors;

  ObjectRules(Profile profile, ErrorShape errors) {
    this.profile = profile;
    this.errors = errors;
  }

  void uid(String uid) {
    if (!UID.matcher(uid).matches()) {
      throw errors.bad("uid contains illegal characters");
    } else if (uid.length() > LONGEST_UID) {
      throw errors.bad("uid too long, max 40 characters");
    }
  }

  void dashboard(Org org, Draft draft) {
    title(draft.spec().text("title").orElse(""));
    message(draft.marks().annotation(Marks.MESSAGE));
    tags(draft.spec());
    refresh(draft.spec().text("refresh").orElse(""));
    String folder = draft.marks().annotation(Marks.FOLDER);
    if (!folder.isEmpty() && org.folders().find(folder).isEmpty()) {
      throw errors.bad(profile.since(12) ? "folder not found" : "Folder not found");
    }
  }

  private void title(String title) {
    if (title.isBlank()) {
      throw profile.since(13)
          ? errors.bad("Dashboard spec is missing required title property")
          : Refusal.coded(400, "empty-name", "Dashboard title cannot be empty");
    } else if (title.length() > LONGEST_TITLE && profile.since(13)) {
      throw errors.bad("Dashboard title cannot contain more than 5000 characters");
    }
  }

  private void message(String message) {
    if (message.length() > LONGEST_MESSAGE && profile.since(12)) {
      throw errors.bad("message too long, max 500 characters");
    }
  }

  private void tags(Node.Obj spec) {
    List<Node> tags =
        spec.find("tags").flatMap(Node::asList).map(Node.Arr::items).orElse(List.of());
    for (Node tag : tags) {
      if (tag.asString().orElse("").length() > LONGEST_TAG) {
        throw errors.bad("dashboard tag too long, max 50 characters");
      }
    }
  }

  private void refresh(String refresh) {
    var match = REFRESH.matcher(refresh);
    if (match.matches() && tooOften(match.group(1), match.group(2))) {
      throw errors.bad("Dashboard refresh interval is too low");
    }
  }

  private static boolean tooOften(String number, String unit) {
    return number.length() < 6 && Long.parseLong(number) < (unit.equals("s") ? 5 : 5000);
  }

  void folder(Org org, String uid, Draft draft) {
    String title = draft.spec().text("title").orElse("").trim();
    if (title.isEmpty()) {
      throw errors.bad("folder title cannot be empty");
    } else if (title.equalsIgnoreCase("general")) {
      throw errors.bad("folder title cannot be 'General'");
    } else if (RESERVED.contains(uid)) {
      throw errors.bad("invalid uid for folder provided");
    }
    parent(org, draft.marks().annotation(Marks.FOLDER));
  }

  private void parent(Org org, String parent) {
    if (parent.isEmpty()) {
      return;
    }
    StoredObject above =
        org.folders()
            .find(parent)
            .orElseThrow(
                () ->
                    errors.refuse(
                        404,
                        "NotFound",
                        ObjectKind.FOLDER.qualified() + " \"" + parent + "\" not found"));
    if (Objects.parents(org, above).size() + 1 >= DEEPEST) {
      throw errors.bad("folder max depth exceeded, max depth is " + DEEPEST);
    }
  }

  /** Whether a folder may go below another one. */
  void move(Org org, String folder, String parent) {
    if (parent.equals(folder) || Objects.tree(org, folder).contains(parent)) {
      throw errors.bad("Circular reference detected");
    }
    parent(org, parent);
  }
}
