package dev.grafter.render.compose;

import dev.grafter.render.Banner;
import dev.grafter.render.Mounts;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The configuration of the gateway before several servers of a kind, in nginx's language. Names are
 * looked up again while it runs, so that a server that comes back with another address is found.
 *
 * @param folder the folder of the file, with a slash at its end
 * @param name the gateway's host name
 * @param port the port of the gateway and of each server
 * @param servers the servers' host names
 * @param origin for the comment at the top
 */
public record GatewayFile(String folder, String name, int port, List<String> servers, String origin)
    implements RenderTarget {

  private static final String DOCKERS_RESOLVER = "127.0.0.11";

  /** Copies. */
  public GatewayFile {
    servers = List.copyOf(servers);
  }

  @Override
  public void render(RenderedTree.Builder tree) {
    tree.add(folder + file(name), comment() + text());
  }

  private static String file(String name) {
    return "gateway-" + name + ".conf";
  }

  /** Where the gateway of that name finds its file in its container. */
  static String mounted(String name) {
    return Mounts.CONFIG + "/" + file(name);
  }

  private String comment() {
    return Banner.of(origin, List.of("gateway " + name))
        .lines()
        .map(line -> "# " + line + "\n")
        .collect(Collectors.joining());
  }

  private String text() {
    return lines(
        "events {}",
        "http {",
        "  resolver " + DOCKERS_RESOLVER + " valid=10s;",
        "  access_log off;",
        "  client_max_body_size 32m;",
        "  map $http_upgrade $connection_upgrade {",
        "    default upgrade;",
        "    '' '';",
        "  }",
        "  upstream servers {",
        "    zone servers 64k;",
        servers.stream()
            .map(server -> "    server " + server + ":" + port + " resolve;")
            .collect(Collectors.joining("\n")),
        "  }",
        "  server {",
        "    listen " + port + ";",
        "    location / {",
        "      proxy_pass http://servers;",
        "      proxy_http_version 1.1;",
        "      proxy_set_header Host $http_host;",
        "      proxy_set_header Upgrade $http_upgrade;",
        "      proxy_set_header Connection $connection_upgrade;",
        "      proxy_next_upstream error timeout http_503;",
        "      proxy_read_timeout 310s;",
        "    }",
        "  }",
        "}");
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }
}
