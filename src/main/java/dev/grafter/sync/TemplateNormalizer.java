package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.regex.Pattern;

/** Template groups. Grafana trims the text, and defines the group's name where nothing else is. */
final class TemplateNormalizer implements Normalizer {

  private static final Pattern DEFINE = Pattern.compile("\\{\\{-?\\s*define");
  private static final String TEXT = "template";

  @Override
  public Node.Obj desired(Resource resource) {
    return form(resource.content());
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    return form(content);
  }

  @Override
  public Node.Obj form(Node.Obj content) {
    String text = content.text(TEXT).orElse("").strip();
    String name = content.text("name").orElse("");
    return Node.object()
        .put(TEXT, DEFINE.matcher(text).find() ? text : defined(name, text))
        .build();
  }

  private static String defined(String name, String text) {
    return "{{ define \"" + name + "\" }}\n  " + text.replace("\n", "\n  ") + "\n{{ end }}";
  }
}
