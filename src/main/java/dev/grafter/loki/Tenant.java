package dev.grafter.loki;

import dev.grafter.http.HttpCall;
import java.util.Optional;

/**
 * Whose rules are meant.
 *
 * @param name the tenant; empty where Loki has only one
 */
record Tenant(Optional<String> name) {

  private static final String HEADER = "X-Scope-OrgID";

  HttpCall of(HttpCall call) {
    return name.map(tenant -> call.header(HEADER, tenant)).orElse(call);
  }
}
