package dev.grafter.render.otel;

import dev.grafter.render.otel.TemplateText.Assign;
import dev.grafter.render.otel.TemplateText.Branch;
import dev.grafter.render.otel.TemplateText.Choice;
import dev.grafter.render.otel.TemplateText.Part;
import dev.grafter.render.otel.TemplateText.Print;
import dev.grafter.render.otel.TemplateText.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The template stage as statements: one for each way through the template, of which the first that
 * fits sets the output.
 */
final class OttlTemplate {

  private static final int MAX_WAYS = 64;

  /** A way through a template: what must hold, besides that no earlier way was taken. */
  private record Way(List<String> conditions, List<Part> output) {

    Way then(Way next) {
      return new Way(joined(conditions, next.conditions), joined(output, next.output));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
      List<T> all = new ArrayList<>(first);
      all.addAll(second);
      return all;
    }

    /** The output, when it is fixed. */
    Optional<String> text() {
      return output.stream().allMatch(Text.class::isInstance)
          ? Optional.of(
              output.stream().map(part -> ((Text) part).text()).collect(Collectors.joining()))
          : Optional.empty();
    }
  }

  private final Statements out;
  private final OttlFunctions functions;
  private final Map<String, String> variables = new HashMap<>();

  private OttlTemplate(Statements out, String source) {
    this.out = out;
    this.functions = new OttlFunctions(out, source, variables);
  }

  /**
   * Sets an extracted value to the output of a template; an empty output removes it.
   *
   * @throws IllegalArgumentException when the template does what OTTL cannot
   */
  static void apply(Statements out, String source, String template) {
    OttlTemplate converter = new OttlTemplate(out, source);
    converter.assign(source, converter.ways(TemplateText.parse(template)));
  }

  private List<Way> ways(List<Part> parts) {
    List<Way> ways = List.of(new Way(List.of(), List.of()));
    for (Part part : parts) {
      List<Way> next = ways(part);
      if ((long) ways.size() * next.size() > MAX_WAYS) {
        throw new IllegalArgumentException(
            "the template has more than " + MAX_WAYS + " ways through it");
      }
      ways = ways.stream().flatMap(way -> next.stream().map(way::then)).toList();
    }
    return ways;
  }

  private List<Way> ways(Part part) {
    if (part instanceof Choice choice) {
      return choice.branches().stream().flatMap(branch -> ways(branch).stream()).toList();
    }
    if (part instanceof Assign assign) {
      if (variables.put(assign.variable(), functions.variable(assign.value())) != null) {
        throw new IllegalArgumentException(
            "the template sets " + assign.variable() + " more than once");
      }
      return List.of(new Way(List.of(), List.of()));
    }
    return List.of(new Way(List.of(), List.of(part)));
  }

  private List<Way> ways(Branch branch) {
    List<String> conditions = branch.condition().map(functions::conditions).orElse(List.of());
    return ways(branch.parts()).stream()
        .map(way -> new Way(conditions, List.of()).then(way))
        .toList();
  }

  private void assign(String source, List<Way> ways) {
    String target = Ottl.extracted(source);
    if (ways.size() == 1 && ways.get(0).text().filter(text -> !text.isEmpty()).isPresent()) {
      out.add(Ottl.set(target, Ottl.quote(ways.get(0).text().get())));
      return;
    }
    String output = out.temporary();
    for (int i = 0; i < ways.size(); i++) {
      List<String> conditions = new ArrayList<>(ways.get(i).conditions());
      if (i > 0) {
        conditions.add(0, Ottl.isMissing(output));
      }
      out.add(Ottl.set(output, value(ways.get(i))), conditions.toArray(String[]::new));
    }
    boolean canBeEmpty = ways.stream().anyMatch(way -> way.text().orElse("").isEmpty());
    if (canBeEmpty) {
      out.addImplied(Ottl.deleteExtracted(source), output + " == \"\"");
      out.addImplied(Ottl.set(target, output), Ottl.isThere(output), output + " != \"\"");
    } else {
      out.addImplied(Ottl.set(target, output), Ottl.isThere(output));
    }
  }

  private String value(Way way) {
    if (way.text().isPresent()) {
      return Ottl.quote(way.text().get());
    }
    List<String> pieces = way.output().stream().map(this::piece).toList();
    return pieces.size() == 1 ? pieces.get(0) : "Concat([" + String.join(", ", pieces) + "], \"\")";
  }

  private String piece(Part part) {
    return part instanceof Text text
        ? Ottl.quote(text.text())
        : functions.printed(((Print) part).value());
  }
}
