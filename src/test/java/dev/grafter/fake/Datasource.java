package dev.grafter.fake;

import dev.grafter.codec.Digest;
import dev.grafter.codec.Node;
import java.util.Map;
import java.util.TreeMap;

/**
 * A stored datasource.
 *
 * @param version a lock, but only against writers that send it
 * @param readOnly whether it came from a file
 * @param fields the plain fields as the API spells them
 * @param secrets values that are never shown
 */
record Datasource(
    long id,
    String uid,
    long version,
    boolean readOnly,
    Node.Obj fields,
    Map<String, String> secrets) {

  /** Copies the secrets. */
  Datasource {
    secrets = new TreeMap<>(secrets);
  }

  /** The plain fields that a writer sent, with the server's standards for what is missing. */
  static Node.Obj fields(Body sent, String name) {
    return Node.object()
        .put("name", name)
        .put("type", sent.text("type"))
        .put("access", sent.text("access"))
        .put("url", sent.text("url"))
        .put("user", sent.text("user"))
        .put("database", sent.text("database"))
        .put("basicAuth", sent.flag("basicAuth"))
        .put("basicAuthUser", sent.text("basicAuthUser"))
        .put("withCredentials", sent.flag("withCredentials"))
        .put("isDefault", sent.flag("isDefault"))
        .put("jsonData", Digest.sorted(sent.node("jsonData").orElse(Node.empty())))
        .put("apiVersion", sent.text("apiVersion"))
        .build();
  }

  String name() {
    return text("name");
  }

  String type() {
    return text("type");
  }

  String text(String key) {
    return fields.text(key).orElse("");
  }

  boolean isDefault() {
    return fields.get("isDefault").equals(Node.of(true));
  }

  Datasource asDefault(boolean value) {
    return new Datasource(
        id, uid, version, readOnly, fields.with("isDefault", Node.of(value)), secrets);
  }

  Node.Obj shown(Org org, Profile profile) {
    Node.ObjBuilder out = head(org, profile, false);
    copy(out, "basicAuth", "basicAuthUser", "withCredentials", "isDefault", "jsonData");
    Node.ObjBuilder keys = Node.object();
    secrets.forEach(
        (key, value) -> {
          if (!value.isEmpty()) {
            keys.put(key, true);
          }
        });
    out.put("secureJsonFields", keys.build()).put("version", version).put("readOnly", readOnly);
    if (profile.since(11)) {
      copy(out, "apiVersion");
    }
    return out.build();
  }

  /** A row of a list, which shows less. */
  Node.Obj row(Org org, Profile profile) {
    Node.ObjBuilder out = head(org, profile, true);
    copy(out, "basicAuth", "isDefault", "jsonData");
    return out.put("readOnly", readOnly).build();
  }

  private Node.ObjBuilder head(Org org, Profile profile, boolean typeName) {
    Node.ObjBuilder out =
        Node.object().put("id", id).put("uid", uid).put("orgId", org.id()).put("name", name());
    copy(out, "type");
    if (typeName) {
      out.put("typeName", PluginType.name(type()));
    }
    out.put("typeLogoUrl", PluginType.logo(type(), profile));
    copy(out, "access", "url", "user", "database");
    return out;
  }

  private void copy(Node.ObjBuilder out, String... keys) {
    for (String key : keys) {
      out.put(key, fields.get(key));
    }
  }
}
