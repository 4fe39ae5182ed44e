package dev.grafter.sync;

import dev.grafter.model.ResourceKey;
import dev.grafter.model.ResourceKind;
import dev.grafter.wire.Mark;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What we pushed of the kinds that cannot carry a mark, kept as a comment in a notification
 * template of the server itself. Before a write an entry names the old and the new digest, so that
 * a push that is killed in between is still known as ours; afterwards only what is there.
 *
 * @param mark whose it is
 * @param entries the digests that a key may have, by key
 * @param version the version under which it was read; empty when it does not exist or the server
 *     has none
 */
public record Ledger(Mark mark, Map<ResourceKey, List<String>> entries, Optional<String> version) {

  private static final String HEAD = "grafter ledger 1 ";
  private static final String NOTE = "kept by grafter; do not edit";

  /** Sorts and copies. */
  public Ledger {
    Map<ResourceKey, List<String>> sorted = new TreeMap<>();
    entries.forEach((key, digests) -> sorted.put(key, List.copyOf(digests)));
    entries = Collections.unmodifiableMap(sorted);
  }

  /** A ledger that nobody has written yet. */
  public static Ledger empty(Mark mark) {
    return new Ledger(mark, Map.of(), Optional.empty());
  }

  /** The ids of a kind that stand in the ledger. */
  public List<String> ids(ResourceKind kind) {
    return entries.keySet().stream()
        .filter(key -> key.kind() == kind)
        .map(ResourceKey::id)
        .toList();
  }

  /** Whether the ledger shows the object as ours. */
  public boolean knows(ResourceKey key) {
    return entries.containsKey(key);
  }

  /** Whether we pushed this digest last. */
  public boolean pushed(ResourceKey key, String digest) {
    return entries.getOrDefault(key, List.of()).contains(digest);
  }

  /** This ledger, with the intent to push digests over what is there. */
  public Ledger intend(ResourceKey key, List<String> digests) {
    List<String> known = entries.getOrDefault(key, List.of());
    return with(key, Stream.concat(known.stream(), digests.stream()).distinct().toList());
  }

  /** This ledger with exactly these digests pushed. */
  public Ledger record(ResourceKey key, List<String> digests) {
    return with(key, digests);
  }

  private Ledger with(ResourceKey key, List<String> digests) {
    Map<ResourceKey, List<String>> copy = new TreeMap<>(entries);
    copy.put(key, digests);
    return new Ledger(mark, copy, version);
  }

  /** This ledger without an object. */
  public Ledger forget(ResourceKey key) {
    Map<ResourceKey, List<String>> copy = new TreeMap<>(entries);
    copy.remove(key);
    return new Ledger(mark, copy, version);
  }

  /** Whether both hold the same entries, whatever their versions. */
  public boolean sameEntries(Ledger other) {
    return entries.equals(other.entries);
  }

  /** The template that holds this ledger: a definition of nothing but a comment. */
  public String template() {
    String lines = entries.entrySet().stream().map(Ledger::line).collect(Collectors.joining("\n"));
    return "{{ define \""
        + mark.ledgerName()
        + "\" }}{{/* "
        + HEAD
        + mark
        + "\n"
        + NOTE
        + "\n"
        + lines
        + "\n*/}}{{ end }}";
  }

  private static String line(Map.Entry<ResourceKey, List<String>> entry) {
    ResourceKey key = entry.getKey();
    return key.kind().name().toLowerCase(Locale.ROOT)
        + " "
        + String.join(",", entry.getValue())
        + " "
        + URLEncoder.encode(key.id(), StandardCharsets.UTF_8).replace("*", "%2A");
  }

  /** Whether a template is somebody's ledger. */
  public static boolean isLedger(String template) {
    return template.contains(HEAD);
  }

  /**
   * Reads a ledger back. Lines that cannot be understood are left out: what they stood for then
   * counts as foreign.
   *
   * @return empty when the template is no ledger of this mark
   */
  public static Optional<Ledger> parse(Mark mark, String template, Optional<String> version) {
    if (!template.contains(HEAD + mark + "\n")) {
      return Optional.empty();
    }
    Map<ResourceKey, List<String>> entries = new TreeMap<>();
    template.lines().forEach(line -> read(line.strip(), entries));
    return Optional.of(new Ledger(mark, entries, version));
  }

  private static void read(String line, Map<ResourceKey, List<String>> entries) {
    String[] parts = line.split(" ");
    if (parts.length != 3) {
      return;
    }
    Stream.of(ResourceKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(parts[0]))
        .findFirst()
        .ifPresent(
            kind ->
                entries.put(
                    new ResourceKey(kind, URLDecoder.decode(parts[2], StandardCharsets.UTF_8)),
                    List.of(parts[1].split(","))));
  }
}
