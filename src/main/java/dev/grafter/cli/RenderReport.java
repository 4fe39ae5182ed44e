package dev.grafter.cli;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.render.FileChange;
import dev.grafter.render.TreeChanges;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what a render did, or with {@code --check} what it would do.
 *
 * @param grafter where to print
 * @param trees what changed, a folder each
 * @param notes what else the user should know
 */
record RenderReport(Grafter grafter, List<TreeChanges> trees, List<String> notes) {

  /** How to report. */
  enum Format {
    text,
    json
  }

  /** Prints, and answers the exit code. */
  int print(Format format, boolean check) {
    if (format == Format.json) {
      grafter.out().print(Json.pretty(json()));
    } else if (check) {
      trees.forEach(tree -> diff(tree.diff()));
    } else {
      actions().forEach(action -> grafter.out().println(action.verb() + " " + action.path()));
    }
    if (!grafter.quiet()) {
      notes.forEach(note -> grafter.err().println("grafter: " + note));
    }
    kept().forEach(keep -> grafter.err().println("grafter: " + keep));
    if (check) {
      return trees.stream().allMatch(TreeChanges::isEmpty) ? ExitCode.OK : changesPending();
    }
    return kept().isEmpty() ? ExitCode.OK : failed();
  }

  private int changesPending() {
    String option = kept().isEmpty() ? "" : " --overwrite";
    grafter.err().println("grafter: files differ from the model: run grafter render" + option);
    return ExitCode.CHANGES;
  }

  private int failed() {
    grafter.err().println("grafter: --overwrite replaces or removes files that were kept");
    return ExitCode.FAILED;
  }

  private record Action(String verb, String path) {}

  private List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    for (TreeChanges tree : trees) {
      for (FileChange change : tree.all()) {
        actions.add(new Action(verb(change), path(tree, change)));
      }
    }
    return actions;
  }

  private static String verb(FileChange change) {
    if (change instanceof FileChange.Create) {
      return "created";
    } else if (change instanceof FileChange.Replace) {
      return "replaced";
    }
    return change instanceof FileChange.Remove ? "removed" : "kept";
  }

  private static String path(TreeChanges tree, FileChange change) {
    return tree.root().resolve(change.path().text()).toString();
  }

  private List<String> kept() {
    return trees.stream()
        .flatMap(
            tree ->
                tree.all(FileChange.Keep.class).stream().map(keep -> keep.sentence(tree.root())))
        .toList();
  }

  private Node.Obj json() {
    List<Node> changes = new ArrayList<>();
    for (Action action : actions()) {
      changes.add(Node.object().put("action", action.verb()).put("path", action.path()).build());
    }
    return Node.object()
        .put("version", 1)
        .put("changes", Node.list(changes))
        .put("notes", Node.strings(notes))
        .build();
  }

  private void diff(String text) {
    PrintWriter out = grafter.out();
    if (!grafter.colored()) {
      out.print(text);
      return;
    }
    text.lines().forEach(line -> out.println(color(line)));
  }

  private static String color(String line) {
    if (line.startsWith("---") || line.startsWith("+++")) {
      return "\u001b[1m" + line + "\u001b[0m";
    } else if (line.startsWith("-")) {
      return "\u001b[31m" + line + "\u001b[0m";
    }
    return line.startsWith("+") ? "\u001b[32m" + line + "\u001b[0m" : line;
  }
}
