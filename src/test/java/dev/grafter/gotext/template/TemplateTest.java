package dev.grafter.gotext.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.value.DictValue;
import dev.grafter.gotext.value.GoFunction;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.StructValue;
import dev.grafter.gotext.value.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The API of templates: what callers build on. */
class TemplateTest {
  private static final DictValue LABELS = DictValue.ofStrings(Map.of("level", "warn", "app", "x"));

  @Test
  void printsMissingKeysAsTold() {
    assertThat(Template.named("t").parse("{{.nope}}").execute(LABELS)).isEqualTo("<no value>");
    assertThat(template("{{.nope}}", MissingKey.ZERO).execute(LABELS)).isEmpty();
    assertThatThrownBy(() -> template("{{.nope}}", MissingKey.ERROR).execute(LABELS))
        .hasMessage(
            "template: t:1:2: executing \"t\" at <.nope>: map has no entry for key \"nope\"");
  }

  private static Template template(String text, MissingKey missingKey) {
    return Template.named("t").missingKey(missingKey).parse(text);
  }

  @Test
  void knowsATemplateThatIsOneField() {
    assertThat(Template.named("t").parse("{{.level}}").soleField()).contains("level");
    assertThat(Template.named("t").parse("{{ .level }} ").soleField()).isEmpty();
    assertThat(Template.named("t").parse("{{.a.b}}").soleField()).isEmpty();
    assertThat(Template.named("t").parse("{{.a | print}}").soleField()).isEmpty();
  }

  @Test
  void namesTheFieldsItReads() {
    Template template =
        Template.named("t")
            .parse(
                "{{.a}}{{if .b.c}}{{print .d (len .e)}}{{else}}{{.a}}{{end}}{{range .f}}{{$.g}}{{end}}");

    assertThat(template.fieldNames()).containsExactly("a", "b", "c", "d", "e", "f");
  }

  @Test
  void sharesDefinitionsAmongTexts() {
    Template template =
        Template.named("main")
            .parse("{{template \"greeting\" .level}}")
            .and("other", "{{define \"greeting\"}}hello {{.}}{{end}}");

    assertThat(template.execute(LABELS)).isEqualTo("hello warn");
    assertThat(template.execute("greeting", Value.of("you"))).isEqualTo("hello you");
    assertThat(template.definitionNames()).containsExactly("greeting", "main", "other");
    assertThatThrownBy(() -> template.execute("nope", LABELS))
        .hasMessage("template: no template \"nope\" associated with template \"main\"");
  }

  @Test
  void namesTheTextThatAnErrorIsIn() {
    Template template =
        Template.named("main")
            .parse("{{template \"bad\" .}}")
            .and("other", "\n {{define \"bad\"}}{{.level.x}}{{end}}");

    assertThatThrownBy(() -> template.execute(LABELS))
        .hasMessage(
            "template: other:2:25: executing \"bad\" at <.level.x>: can't evaluate field x in type"
                + " string");
  }

  @Test
  void callsFunctionsFieldsAndMethodsOfCallers() {
    FuncMap functions =
        FuncMap.builder()
            .add("value", (call, args) -> new Sample())
            .add("data", (call, args) -> call.data())
            .build();
    Template template =
        Template.named("t")
            .functions(functions)
            .parse("{{(value).Value}} {{value.Add 2}} {{data.level}} {{value}}");

    assertThat(template.execute(LABELS)).isEqualTo("1.5 3.5 warn sample");
    assertThatThrownBy(
            () -> Template.named("t").functions(functions).parse("{{value.Nope}}").execute(LABELS))
        .hasMessage(
            "template: t:1:2: executing \"t\" at <value>: can't evaluate field Nope in type"
                + " template.Value");
  }

  /** A struct with a field and a method. */
  private record Sample() implements StructValue {
    @Override
    public GoType type() {
      return GoType.named(dev.grafter.gotext.value.Kind.STRUCT, "template.Value");
    }

    @Override
    public Value field(String name) {
      return name.equals("Value") ? Value.of(1.5) : null;
    }

    @Override
    public List<String> fieldNames() {
      return List.of("Value");
    }

    @Override
    public GoFunction method(String name) {
      return name.equals("Add")
          ? GoFunction.of((call, a) -> Value.of(1.5 + ((Value.Real) a[0]).value()), GoType.FLOAT64)
          : null;
    }

    @Override
    public String ownText() {
      return "sample";
    }
  }

  @Test
  void replacesBrokenCharactersUnlessAskedNotTo() {
    Template template =
        Template.named("t").parse("{{slice .x 0 1}}{{slice .x 1}}|{{slice .x 0 1}}");
    DictValue data = DictValue.ofStrings(Map.of("x", "é"));
    StringBuilder raw = new StringBuilder();
    template.executeTo(raw, data);

    assertThat(template.execute(data)).isEqualTo("é|\uFFFD");
    assertThat(raw.toString()).isEqualTo("\uDCC3\uDCA9|\uDCC3");
    assertThat(GoString.healed(raw.toString())).isEqualTo("é|\uDCC3");
  }
}
