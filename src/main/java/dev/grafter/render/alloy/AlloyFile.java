package dev.grafter.render.alloy;

import dev.grafter.logs.collect.ContainerLogs;
import dev.grafter.logs.collect.LokiTarget;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The {@code config.alloy} of a level: it discovers containers, labels and processes their lines,
 * and sends them. Its components carry the name of the job, but for the writer, which is the
 * default one.
 *
 * @param path the file
 * @param logs what is collected
 * @param target where it is sent
 * @param origin for the comment at the top
 */
public record AlloyFile(String path, ContainerLogs logs, LokiTarget target, String origin)
    implements RenderTarget {

  private static final String WRITER = "default";
  private static final String REFRESH = "5s";

  @Override
  public void render(RenderedTree.Builder tree) {
    tree.add(path, text());
    AlloyNotes.of(logs.pipeline()).forEach(note -> tree.note("Alloy: " + note));
  }

  private String text() {
    List<String> objects =
        List.of(
            "pipeline " + logs.pipeline().name(),
            "containers with the Docker label " + logs.filter());
    return comment(Banner.of(origin, objects)) + "\n" + AlloyBlock.print(blocks());
  }

  private static String comment(String text) {
    return text.lines().map(line -> "// " + line + "\n").collect(Collectors.joining());
  }

  private List<AlloyBlock> blocks() {
    List<AlloyBlock> blocks = new ArrayList<>();
    blocks.add(discovery());
    blocks.add(AlloyRelabel.block(logs.job(), AlloyValue.list(List.of()), logs.rules()));
    blocks.add(source());
    if (processes()) {
      blocks.add(
          AlloyPipeline.process(
              new Pipeline(logs.job(), logs.pipeline().stages()), List.of(writer("receiver"))));
    }
    blocks.add(write());
    return blocks;
  }

  private boolean processes() {
    return !logs.pipeline().stages().isEmpty();
  }

  private AlloyBlock discovery() {
    return AlloyBlock.of("discovery.docker", logs.job())
        .put("host", ContainerLogs.DOCKER_SOCKET)
        .put("refresh_interval", REFRESH)
        .block(
            AlloyBlock.of("filter")
                .put("name", "label")
                .put("values", AlloyValue.strings(List.of(logs.filter()))));
  }

  private AlloyBlock source() {
    String receiver = processes() ? own("loki.process", "receiver") : writer("receiver");
    return AlloyBlock.of("loki.source.docker", logs.job())
        .put("host", ContainerLogs.DOCKER_SOCKET)
        .put("targets", AlloyValue.expression(own("discovery.docker", "targets")))
        .put("forward_to", AlloyValue.list(List.of(AlloyValue.expression(receiver))))
        .put("relabel_rules", AlloyValue.expression(own("discovery.relabel", "rules")))
        .put("refresh_interval", REFRESH);
  }

  private String own(String component, String export) {
    return component + "." + logs.job() + "." + export;
  }

  private static String writer(String export) {
    return "loki.write." + WRITER + "." + export;
  }

  private AlloyBlock write() {
    return AlloyBlock.of("loki.write", WRITER)
        .block(
            AlloyBlock.of("endpoint").put("url", target.push()).put("tenant_id", target.tenant()))
        .put("external_labels", AlloyValue.object(Map.of()));
  }
}
