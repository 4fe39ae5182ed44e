package dev.grafter.logs.collect;

import dev.grafter.logs.LabelSchema;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How lines that arrive by OTLP get the labels that pushed lines have. Loki makes index labels only
 * of resource attributes, and only of those that {@code limits_config.otlp_config} lists; what
 * stands in other attributes becomes structured metadata. So the collector puts every index label
 * into a resource attribute of the label's own name, and Loki is told to index exactly those:
 *
 * <pre>
 * otlp_config:
 *   resource_attributes:
 *     ignore_defaults: true
 *     attributes_config:
 *       - {action: index_label, attributes: [...]}
 * </pre>
 */
public final class OtlpLabels {

  /**
   * The attribute that becomes {@code service_name}. It is always sent: where it is missing, Loki
   * takes the first attribute that could name a service, in an order that nobody controls.
   */
  public static final String SERVICE_NAME = "service.name";

  private OtlpLabels() {}

  /** The resource attributes that Loki has to index for lines of a schema. */
  public static SortedSet<String> indexed(LabelSchema schema) {
    SortedSet<String> attributes = new TreeSet<>(schema.names(LabelSchema.Kind.INDEX));
    attributes.add(SERVICE_NAME);
    return attributes;
  }
}
