package dev.grafter.fake;

import dev.grafter.codec.Node;

/** The format in which a caller wants an export: by parameter, else by header, else YAML. */
final class ExportFormat {

  private ExportFormat() {}

  static boolean json(Call call) {
    String format = call.parameter("format");
    return format.isEmpty()
        ? call.request().header("accept").orElse("").contains("application/json")
        : format.equals("json");
  }

  static FakeResponse answer(Call call, String key, Node.Arr rows) {
    Node.Obj file = Node.object().put("apiVersion", 1).put(key, rows).build();
    FakeResponse response =
        json(call)
            ? FakeResponse.json(200, file)
            : FakeResponse.text(200, "text/yaml", GoYaml.write(file));
    return call.parameter("download").equals("true")
        ? response.with("content-disposition", "attachment;filename=export")
        : response;
  }
}
