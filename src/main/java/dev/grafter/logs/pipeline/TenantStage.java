package dev.grafter.logs.pipeline;

/**
 * Sets the tenant of the entry.
 *
 * @param from where the tenant comes from
 * @param name the label, the extracted value, or the tenant itself
 */
public record TenantStage(From from, String name) implements Stage {

  /** Checks as Promtail does. */
  public TenantStage {
    Checks.notEmpty(name, "label, source or value config are required");
  }

  @Override
  public String type() {
    return "tenant";
  }

  @Override
  public <R> R accept(StageVisitor<R> visitor) {
    return visitor.visit(this);
  }

  /** The label that carries the tenant to the client and never leaves it. */
  public static final String LABEL = "__tenant_id__";

  /** Where the tenant is taken from. */
  public enum From {
    /** A label of that name. */
    LABEL,
    /** An extracted value of that name. */
    SOURCE,
    /** The name itself. */
    VALUE
  }
}
