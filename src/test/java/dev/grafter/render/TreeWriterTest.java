package dev.grafter.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeWriterTest {

  @TempDir private Path temp;
  private Path root;

  @BeforeEach
  void setUp() {
    root = temp.resolve("out");
  }

  @Test
  void writesEveryFileAndSaysWhichWereItsOwn() {
    assertThat(write(tree("a/one.json", "1\n", "b.yml", "b\n"))).hasSize(2);

    assertThat(files()).containsOnlyKeys("a/one.json", "b.yml", ".grafter-files");
    assertThat(files().get("a/one.json")).isEqualTo("1\n");
    assertThat(files().get(".grafter-files"))
        .contains("  a/one.json\n")
        .contains("0263829989b6fd954f72baaf2fc64bc2e2f01d692d4de72986ea808f6e99813f  b.yml\n");
  }

  @Test
  void writesNothingWhereNothingDiffers() throws IOException {
    RenderedTree tree = tree("a/one.json", "1\n");
    write(tree);
    var before = Files.getLastModifiedTime(root.resolve(".grafter-files"));

    TreeChanges again = TreeWriter.standard().compare(root, tree);
    TreeWriter.on(new FailingDisk(0)).write(again);

    assertThat(again.isEmpty()).isTrue();
    assertThat(again.diff()).isEmpty();
    assertThat(Files.getLastModifiedTime(root.resolve(".grafter-files"))).isEqualTo(before);
  }

  @Test
  void removesOnlyWhatItMadeAndTheFolderThatBecameEmpty() throws IOException {
    write(tree("a/one.json", "1\n", "b/two.json", "2\n"));
    Files.writeString(root.resolve("b/mine.txt"), "mine");

    write(tree("c.json", "3\n"));

    assertThat(files()).containsOnlyKeys("b/mine.txt", "c.json", ".grafter-files");
    assertThat(root.resolve("a")).doesNotExist();
  }

  @Test
  void keepsAndReportsAFileThatWasEdited() throws IOException {
    write(tree("one.json", "1\n", "two.json", "2\n"));
    Files.writeString(root.resolve("one.json"), "mine\n");
    Files.writeString(root.resolve("two.json"), "mine too\n");

    List<FileChange> changes = write(tree("one.json", "new\n"));

    assertThat(files()).containsEntry("one.json", "mine\n").containsEntry("two.json", "mine too\n");
    assertThat(changes)
        .extracting(change -> ((FileChange.Keep) change).sentence(Path.of("")))
        .containsExactly(
            "one.json was edited by hand: it is kept, and what the model says is not written",
            "two.json left the model but was edited by hand: it is kept, so remove it or move it away");
    assertThat(write(tree("one.json", "new\n"))).as("reported again").hasSize(2);
  }

  @Test
  void keepsAFileThatItNeverMade() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("one.json"), "mine\n");

    List<FileChange> changes = write(tree("one.json", "new\n", "two.json", "2\n"));

    assertThat(changes.get(0)).isInstanceOf(FileChange.Keep.class);
    assertThat(files()).containsEntry("one.json", "mine\n").containsEntry("two.json", "2\n");
    assertThat(files().get(".grafter-files")).doesNotContain("one.json");
  }

  @Test
  void takesAFileThatAlreadySaysWhatIsRenderedAsItsOwn() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve("one.json"), "1\n");

    assertThat(write(tree("one.json", "1\n"))).isEmpty();
    write(tree());

    assertThat(files()).containsOnlyKeys(".grafter-files");
  }

  @Test
  void overwritesWhenTold() throws IOException {
    write(tree("one.json", "1\n", "two.json", "2\n"));
    Files.writeString(root.resolve("one.json"), "mine\n");
    Files.writeString(root.resolve("two.json"), "mine\n");
    RenderedTree tree = tree("one.json", "new\n");

    TreeWriter writer = TreeWriter.overwriting();
    writer.write(writer.compare(root, tree));

    assertThat(files()).containsOnlyKeys("one.json", ".grafter-files");
    assertThat(files()).containsEntry("one.json", "new\n");
  }

  @Test
  void leavesAloneWhatLiesOutsideOfItsScopes() {
    write(tree("root/one.json", "1\n", "cluster/one.json", "1\n"));

    RenderedTree narrow = RenderedTree.within(List.of("root/")).add("root/two.json", "2\n").build();
    write(narrow);

    assertThat(files()).containsOnlyKeys("root/two.json", "cluster/one.json", ".grafter-files");
    assertThat(files().get(".grafter-files")).contains("cluster/one.json");
  }

  @Test
  void aCrashAfterAnyStepLeavesWholeFilesAndTheNextWriteFinishes() {
    RenderedTree before = tree("a.json", "old a\n", "gone/b.json", "old b\n", "c.json", "same\n");
    RenderedTree after = tree("a.json", "new a\n", "c.json", "same\n", "d/e.json", "new e\n");
    int steps = 0;
    boolean finished = false;
    while (!finished) {
      root = temp.resolve("crash-" + steps);
      write(before);
      TreeChanges changes = TreeWriter.standard().compare(root, after);
      try {
        TreeWriter.on(new FailingDisk(steps)).write(changes);
        finished = true;
      } catch (TreeException e) {
        assertThat(e).hasMessageStartingWith("Tried to ").hasMessageContaining("the power went");
      }
      assertThat(files().get("a.json")).isIn("old a\n", "new a\n");
      assertThat(files().getOrDefault("gone/b.json", "old b\n")).isEqualTo("old b\n");
      assertThat(files().get("c.json")).isEqualTo("same\n");
      assertThat(files().getOrDefault("d/e.json", "new e\n")).isEqualTo("new e\n");

      assertThat(write(after)).noneMatch(FileChange.Keep.class::isInstance);
      assertThat(files()).containsOnlyKeys("a.json", "c.json", "d/e.json", ".grafter-files");
      assertThat(files()).containsEntry("a.json", "new a\n");
      steps++;
    }
    assertThat(steps).as("steps of one write").isGreaterThan(10);
  }

  @Test
  void goesThroughNoSymbolicLink() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("one.json"), "theirs\n");
    Files.createDirectories(root);
    Files.createSymbolicLink(root.resolve("a"), elsewhere);
    Files.createSymbolicLink(root.resolve("b.json"), elsewhere.resolve("one.json"));

    assertThatThrownBy(() -> write(tree("a/one.json", "1\n")))
        .isInstanceOf(TreeException.class)
        .hasMessageContaining("is a symbolic link, which may lead out of");
    assertThatThrownBy(() -> write(tree("b.json", "1\n")))
        .hasMessageContaining("is a symbolic link");
    assertThat(elsewhere.resolve("one.json")).hasContent("theirs");
  }

  @Test
  void aManifestCannotNameAFileOutside() throws IOException {
    Path victim = Files.writeString(temp.resolve("victim"), "");
    Files.createDirectories(root);
    Files.writeString(
        root.resolve(".grafter-files"),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ../victim\n");

    assertThatThrownBy(() -> write(tree()))
        .isInstanceOf(CodecException.class)
        .hasMessageContaining(".grafter-files:1:1: \"../victim\" is no path inside");
    assertThat(victim).exists();
  }

  @Test
  void aManifestInTheMiddleOfAMergeCountsBothSides() throws IOException {
    write(tree("one.json", "1\n"));
    String ours = files().get(".grafter-files");
    write(tree("one.json", "2\n"));
    String theirs = files().get(".grafter-files");
    Files.writeString(
        root.resolve(".grafter-files"),
        "<<<<<<< HEAD\n" + ours + "=======\n" + theirs + ">>>>>>> branch\n");
    Files.writeString(root.resolve("one.json"), "1\n");

    write(tree("one.json", "3\n"));

    assertThat(files()).containsEntry("one.json", "3\n");
    assertThat(files().get(".grafter-files")).doesNotContain("<<<").doesNotContain(">>>");
  }

  @Test
  void refusesWhereAFileStandsInTheWay() throws IOException {
    Files.writeString(root, "a file");
    assertThatThrownBy(() -> write(tree("a.json", "1\n")))
        .hasMessage("Tried to render into " + root + " but it is a file, not a folder.");

    Files.delete(root);
    Files.createDirectories(root.resolve("a.json"));
    assertThatThrownBy(() -> write(tree("a.json", "1\n")))
        .hasMessage("Tried to read " + root.resolve("a.json") + " but it is not a plain file.");
    assertThatThrownBy(() -> write(tree("a.json/b/c", "1\n", "d", "2\n", "d/e", "3\n")))
        .isInstanceOf(TreeException.class);
  }

  @Test
  void showsAUnifiedDiff() throws IOException {
    write(tree("a.json", "1\n2\n3\n", "b.json", "b\n"));
    Files.writeString(root.resolve("b.json"), "edited");

    String diff =
        TreeWriter.standard().compare(root, tree("a.json", "1\ntwo\n3\n", "c.json", "c\n")).diff();

    assertThat(diff.replace(root.toString(), "out"))
        .isEqualTo(
            """
            --- out/a.json
            +++ out/a.json
            @@ -1,3 +1,3 @@
             1
            -2
            +two
             3
            --- out/b.json
            +++ /dev/null
            @@ -1,1 +0,0 @@
            -edited
            \\ No newline at end of file
            --- /dev/null
            +++ out/c.json
            @@ -0,0 +1,1 @@
            +c
            """);
  }

  private List<FileChange> write(RenderedTree tree) {
    TreeChanges changes = TreeWriter.standard().compare(root, tree);
    TreeWriter.standard().write(changes);
    return changes.all();
  }

  private static RenderedTree tree(String... pathsAndTexts) {
    RenderedTree.Builder builder = RenderedTree.within(List.of(""));
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      builder.add(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return builder.build();
  }

  private Map<String, String> files() {
    try (Stream<Path> found = Files.walk(root)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
      texts.keySet().removeIf(name -> name.startsWith(".grafter-staging"));
      return texts;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A disk that fails for good after some steps, and leaves a half-written file when it does. */
  private static final class FailingDisk implements Disk {
    private final Disk real = new Disk.Local();
    private int left;

    FailingDisk(int steps) {
      this.left = steps;
    }

    private void step() throws IOException {
      if (left-- <= 0) {
        throw new IOException("the power went");
      }
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
      if (left == 0) {
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
      }
      step();
      real.create(file, bytes);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      step();
      real.rename(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
      step();
      real.delete(path);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
      step();
      real.createFolder(folder);
    }
  }
}
