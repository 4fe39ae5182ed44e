package dev.grafter.sync;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * What an object should be.
 *
 * @param resource the definition
 * @param canonical its content in the one form that is compared
 * @param digest the digest of that form
 */
public record Desired(Resource resource, Node.Obj canonical, String digest) {

  private static final int DIGEST_LENGTH = 32;

  /** Checks that all is given. */
  public Desired {
    Objects.requireNonNull(resource, "resource");
    Objects.requireNonNull(canonical, "canonical");
    Objects.requireNonNull(digest, "digest");
  }

  /** Normalises a definition. */
  public static Desired of(Resource resource) {
    Normalizer normalizer = Normalizer.of(resource.key().kind());
    Node.Obj canonical = normalizer.desired(resource);
    return new Desired(resource, canonical, digest(normalizer, canonical));
  }

  /** The digest of a form that is compared: 128 bits in hex. */
  static String digest(Normalizer normalizer, Node.Obj canonical) {
    return Digest.of(normalizer.fingerprint(canonical)).substring(0, DIGEST_LENGTH);
  }

  /** What it is known by. */
  public ResourceKey key() {
    return resource.key();
  }

  /** The live content in the form that is compared with this. */
  public Node.Obj canonical(Node.Obj live) {
    return normalizer().live(live, resource);
  }

  /** The digest of live content, comparable with digests of earlier pushes. */
  public String digest(Node.Obj live) {
    return digest(normalizer(), canonical(live));
  }

  /**
   * The digests that the ledger keeps: one for each part that is written by a request of its own,
   * so that a push that was killed in between is known as ours.
   */
  public List<String> digests() {
    return digests(canonical);
  }

  /** The same digests of live content. */
  public List<String> liveDigests(Node.Obj live) {
    return digests(canonical(live));
  }

  private List<String> digests(Node.Obj form) {
    Normalizer normalizer = normalizer();
    return normalizer.parts(form).stream().map(part -> digest(normalizer, part)).toList();
  }

  /** Whether live content is what we want. */
  public boolean matches(Node.Obj live) {
    return canonical.equals(canonical(live));
  }

  private Normalizer normalizer() {
    return Normalizer.of(key().kind());
  }
}
