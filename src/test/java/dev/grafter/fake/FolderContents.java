package dev.grafter.fake;

import java.util.List;

/** What lies in a folder and below it, and may keep it from being deleted. */
record FolderContents(Org org, String folder) {

  void refuseDelete(boolean forceRules) {
    List<String> folders = Objects.tree(org, folder);
    if (!forceRules && folders.stream().anyMatch(org.rules()::hasFolder)) {
      throw new Refusal(
          FakeResponse.structured(
              400, "folder.not-empty", "Folder cannot be deleted: folder is not empty"));
    } else if (folders.stream().anyMatch(uid -> org.library().usedIn(org, uid))) {
      throw Refusal.of(403, "folder contains library elements in use");
    }
  }
}
