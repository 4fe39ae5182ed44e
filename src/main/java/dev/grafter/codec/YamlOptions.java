package dev.grafter.codec;

import java.util.Objects;

/**
 * How YAML is read.
 *
 * @param dialect how plain scalars get their type
 * @param lastDuplicateWins whether the last of two equal keys counts instead of failing, as in
 *     go-yaml v2
 * @param ignoreLaterDocuments whether documents after the first are left unread, as Go's Unmarshal
 *     does
 */
public record YamlOptions(
    YamlDialect dialect, boolean lastDuplicateWins, boolean ignoreLaterDocuments) {

  /** For our own files. */
  public static final YamlOptions STRICT = new YamlOptions(YamlDialect.CORE, false, false);

  /** As programs that use go-yaml v3 read: Grafana, Loki's rule files. */
  public static final YamlOptions GO_V3 = new YamlOptions(YamlDialect.CORE, false, true);

  /**
   * For judging a file that a program with go-yaml v3 will read: typed as {@link #GO_V3}, but a
   * repeated key is kept, see {@link Node.Obj#repeated()}.
   */
  public static final YamlOptions GO_V3_JUDGED = new YamlOptions(YamlDialect.CORE, true, true);

  /** As programs that use go-yaml v2 without its strict mode read. */
  public static final YamlOptions GO_V2 = new YamlOptions(YamlDialect.YAML_1_1, true, true);

  /** Checks that the dialect is given. */
  public YamlOptions {
    Objects.requireNonNull(dialect, "dialect");
  }
}
