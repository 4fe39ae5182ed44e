package dev.grafter.render;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Location;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code .grafter-files} says: which files of a folder we made, and the digests of what we
 * wrote. A path may have several digests: between the first and the last step of a write both the
 * old and the new text are ours, and so are both sides of a merge. The format is that of {@code
 * sha256sum}, which can check it.
 */
final class Manifest {

  static final String NAME = ".grafter-files";

  private static final String HEADER =
      """
      # The files that `grafter render` made in this folder, and the SHA-256 of what it wrote.
      # Only these are replaced or removed, and only while they are as they were written.
      """;
  private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{64})  (.+)");
  private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7}|\\|{7})( .*)?");

  private final SortedMap<TreePath, SortedSet<String>> entries;

  private Manifest(SortedMap<TreePath, SortedSet<String>> entries) {
    this.entries = Collections.unmodifiableSortedMap(entries);
  }

  static Manifest empty() {
    return new Manifest(new TreeMap<>());
  }

  /**
   * Reads a manifest. The markers of an unresolved merge do not hurt: both sides count.
   *
   * @throws CodecException where a line is something else
   */
  static Manifest parse(String text, String source) {
    Manifest manifest = empty();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#") || CONFLICT.matcher(line).matches()) {
        continue;
      }
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        throw broken(source, number, "this is not a digest, two spaces and a path");
      }
      try {
        manifest = manifest.with(new TreePath(entry.group(2)), entry.group(1));
      } catch (IllegalArgumentException e) {
        throw broken(source, number, e.getMessage());
      }
    }
    return manifest;
  }

  private static CodecException broken(String source, int line, String why) {
    return new CodecException(
        new Location(source, line, 1),
        why + "; restore the file, or remove it: then no file counts as ours until written again");
  }

  /** A copy in which this digest too is ours. */
  Manifest with(TreePath path, String digest) {
    SortedMap<TreePath, SortedSet<String>> copy = new TreeMap<>(entries);
    SortedSet<String> digests = new TreeSet<>(digests(path));
    digests.add(digest);
    copy.put(path, digests);
    return new Manifest(copy);
  }

  /** A copy that does not know the path. */
  Manifest without(TreePath path) {
    SortedMap<TreePath, SortedSet<String>> copy = new TreeMap<>(entries);
    copy.remove(path);
    return new Manifest(copy);
  }

  /** A copy in which this is the only digest of the path. */
  Manifest withOnly(TreePath path, String digest) {
    return without(path).with(path, digest);
  }

  boolean knows(TreePath path) {
    return entries.containsKey(path);
  }

  boolean knows(TreePath path, String digest) {
    return digests(path).contains(digest);
  }

  private Set<String> digests(TreePath path) {
    SortedSet<String> digests = entries.get(path);
    return digests == null ? Set.of() : digests;
  }

  Set<TreePath> paths() {
    return entries.keySet();
  }

  String print() {
    StringBuilder text = new StringBuilder(HEADER);
    entries.forEach(
        (path, digests) ->
            digests.forEach(digest -> text.append(digest).append("  ").append(path).append('\n')));
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Manifest manifest && entries.equals(manifest.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
