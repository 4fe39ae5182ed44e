package dev.grafter.render;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The differences of two texts as {@code diff -u} and {@code git} print them. */
final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NOWHERE = "/dev/null";

  private UnifiedDiff() {}

  static String of(Path root, FileChange change) {
    String name = root.resolve(change.path().text()).toString().replace('\\', '/');
    return of(
        change.before().map(text -> name).orElse(NOWHERE),
        change.after().map(text -> name).orElse(NOWHERE),
        change.before(),
        change.after());
  }

  static String of(String name, String before, String after) {
    return of(name, name, Optional.of(before), Optional.of(after));
  }

  private static String of(
      String beforeName, String afterName, Optional<String> before, Optional<String> after) {
    List<String> old = lines(before.orElse(""));
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            beforeName, afterName, old, DiffUtils.diff(old, lines(after.orElse(""))), CONTEXT);
    return diff.stream()
        .map(line -> header(line, before.isEmpty(), after.isEmpty()) + "\n")
        .collect(Collectors.joining());
  }

  /** Nothing begins at line 0, or {@code patch} refuses the hunk. */
  private static String header(String line, boolean created, boolean removed) {
    if (created && line.startsWith("@@ -1,0 ")) {
      return line.replace("@@ -1,0 ", "@@ -0,0 ");
    }
    return removed && line.startsWith("@@ ") ? line.replace(" +1,0 @@", " +0,0 @@") : line;
  }

  /** A last line without its newline differs from one with it, and says so. */
  private static List<String> lines(String text) {
    if (text.isEmpty() || text.endsWith("\n")) {
      return text.lines().toList();
    }
    int last = text.lastIndexOf('\n') + 1;
    return Stream.concat(
            text.substring(0, last).lines(),
            Stream.of(text.substring(last) + "\n\\ No newline at end of file"))
        .toList();
  }
}
