package dev.grafter.sdk;

import com.grafana.foundation.cog.variants.Dataquery;
import com.grafana.relocated.jackson.databind.DeserializationFeature;
import com.grafana.relocated.jackson.databind.ObjectMapper;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.io.IOException;

/** Reads JSON into the SDK's types and writes it again, with the Jackson that the SDK carries. */
final class SdkTypes {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

  private SdkTypes() {}

  /** The tree as it comes out of the type; what the type does not know is gone. */
  static Node.Obj through(Node tree, Class<?> type) throws IOException {
    Object read = MAPPER.readValue(Json.write(tree), type);
    return Json.parse(MAPPER.writeValueAsString(read), type.getSimpleName())
        .asObject()
        .orElseThrow();
  }

  /** The type of a query's model, by the datasource that it names. */
  static Class<? extends Dataquery> queryType(Node.Obj model) {
    return model.text("datasource", "type").orElse("").equals("loki")
        ? com.grafana.foundation.loki.Dataquery.class
        : com.grafana.foundation.expr.Expr.class;
  }
}
