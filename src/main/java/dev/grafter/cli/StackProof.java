package dev.grafter.cli;

import dev.grafter.lint.Finding;
import dev.grafter.lint.FindingLevel;
import dev.grafter.lint.Source;
import dev.grafter.lint.stack.StackFiles;
import dev.grafter.lint.stack.StackLinter;
import dev.grafter.render.RenderedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a rendered tree as an operator's would be read, and refuses one that contradicts itself.
 */
final class StackProof {

  private StackProof() {}

  /**
   * What a user should know about the tree.
   *
   * @throws CliException when two of its files do not agree
   */
  static List<String> of(RenderedTree tree) {
    Map<String, String> texts = new TreeMap<>();
    tree.files().forEach((path, text) -> texts.put(path.text(), text));
    List<Source> sources =
        texts.entrySet().stream()
            .map(entry -> new Source(entry.getKey(), entry.getValue()))
            .toList();
    List<String> notes = new ArrayList<>();
    for (Finding finding : StackLinter.lint(sources, StackFiles.of(texts))) {
      if (finding.level() == FindingLevel.ERROR) {
        throw CliException.failed(
            "Tried to render a stack but its files would not work together: " + finding);
      }
      notes.add(finding.toString());
    }
    return notes;
  }
}
