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
 * @param secrets the keyed digests of the secrets that were pushed last, by key
 * @param version the version under which it was read; empty when it does not exist or the server
 *     has none
 */
public record Ledger(
    Mark mark,
    Map<ResourceKey, List<String>> entries,
    Map<ResourceKey, String> secrets,
    Optional<String> version) {

  private static final String HEAD = "grafter ledger 1 ";
  private static final String SECRET = "secret";
  private static final String NOTE = "kept by grafter; do not edit";

  /** Sorts and copies. */
  public Ledger {
    Map<ResourceKey, List<String>> sorted = new TreeMap<>();
    entries.forEach((key, digests) -> sorted.put(key, List.copyOf(digests)));
    entries = Collections.unmodifiableMap(sorted);
    secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
  }

  /** A ledger that nobody has written yet. */
  public static Ledger empty(Mark mark) {
    return new Ledger(mark, Map.of(), Map.of(), Optional.empty());
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
    return new Ledger(mark, copy, secrets, version);
  }

  /** This ledger without an object. */
  public Ledger forget(ResourceKey key) {
    Map<ResourceKey, List<String>> copy = new TreeMap<>(entries);
    copy.remove(key);
    return new Ledger(mark, copy, secrets, version);
  }

  /** The keyed digest of the secrets of an object that were pushed last. */
  public Optional<String> secret(ResourceKey key) {
    return Optional.ofNullable(secrets.get(key));
  }

  /** This ledger with the digest of an object's secrets, or with none. */
  public Ledger secret(ResourceKey key, Optional<String> digest) {
    Map<ResourceKey, String> copy = new TreeMap<>(secrets);
    copy.remove(key);
    digest.ifPresent(text -> copy.put(key, text));
    return new Ledger(mark, entries, copy, version);
  }

  /** Whether there is nothing in it. */
  public boolean isEmpty() {
    return entries.isEmpty() && secrets.isEmpty();
  }

  /** This ledger as it is stored under a version. */
  public Ledger stored(Optional<String> under) {
    return new Ledger(mark, entries, secrets, under);
  }

  /** Whether both hold the same entries, whatever their versions. */
  public boolean sameEntries(Ledger other) {
    return entries.equals(other.entries) && secrets.equals(other.secrets);
  }

  /** The template that holds this ledger: a definition of nothing but a comment. */
  public String template() {
    String lines =
        Stream.concat(
                entries.entrySet().stream()
                    .map(one -> line(kind(one.getKey()), one.getValue(), id(one.getKey()))),
                secrets.entrySet().stream()
                    .map(
                        one ->
                            line(
                                SECRET,
                                List.of(one.getValue()),
                                kind(one.getKey()) + ":" + id(one.getKey()))))
            .collect(Collectors.joining("\n"));
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

  private static String line(String kind, List<String> digests, String id) {
    return kind + " " + String.join(",", digests) + " " + id;
  }

  private static String kind(ResourceKey key) {
    return key.kind().name().toLowerCase(Locale.ROOT);
  }

  private static String id(ResourceKey key) {
    return URLEncoder.encode(key.id(), StandardCharsets.UTF_8).replace("*", "%2A");
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
    Map<ResourceKey, String> secrets = new TreeMap<>();
    template.lines().forEach(line -> read(line.strip().split(" "), entries, secrets));
    return Optional.of(new Ledger(mark, entries, secrets, version));
  }

  private static void read(
      String[] parts, Map<ResourceKey, List<String>> entries, Map<ResourceKey, String> secrets) {
    if (parts.length == 3 && parts[0].equals(SECRET)) {
      int colon = parts[2].indexOf(':');
      key(parts[2].substring(0, Math.max(0, colon)), parts[2].substring(colon + 1))
          .ifPresent(key -> secrets.put(key, parts[1]));
    } else if (parts.length == 3) {
      key(parts[0], parts[2]).ifPresent(key -> entries.put(key, List.of(parts[1].split(","))));
    }
  }

  private static Optional<ResourceKey> key(String kind, String id) {
    return Stream.of(ResourceKind.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
        .map(one -> new ResourceKey(one, URLDecoder.decode(id, StandardCharsets.UTF_8)))
        .findFirst();
  }
}
