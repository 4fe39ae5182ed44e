package dev.grafter.alerting.template;

import dev.grafter.gotext.template.FuncMap;
import dev.grafter.gotext.value.Value;

/** The functions that know the server's own address. */
final class ServerFunctions {

  private ServerFunctions() {}

  static FuncMap of(String externalUrl, String path) {
    return FuncMap.builder()
        .add("externalURL", (call, args) -> Value.of(externalUrl))
        .add("pathPrefix", (call, args) -> Value.of(path))
        .build();
  }
}
