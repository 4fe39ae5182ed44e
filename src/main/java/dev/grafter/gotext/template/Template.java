package dev.grafter.gotext.template;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.value.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A parsed Go text template with the templates defined beside it. Immutable; any number of threads
 * may execute it at once.
 */
public final class Template {
  private final String name;
  private final FuncMap functions;
  private final MissingKey missingKey;
  private final Limits limits;
  private final Map<String, Definition> definitions;

  private Template(Builder builder, Map<String, Definition> definitions) {
    this.name = builder.name;
    this.functions = builder.functions;
    this.missingKey = builder.missingKey;
    this.limits = builder.limits;
    this.definitions = Map.copyOf(definitions);
  }

  /** Starts a template; errors will call it by the name. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * Executes the template.
   *
   * @param data the dot, usually a map
   * @return the output; bytes that are not UTF-8, as cutting inside a character makes them, are
   *     replaced by U+FFFD
   * @throws TemplateExecException with Go's words
   */
  public String execute(Value data) {
    StringBuilder out = new StringBuilder();
    executeTo(out, data);
    return GoString.printable(out);
  }

  /**
   * Executes the template and appends its output; bytes that are not UTF-8 stay as {@link GoString}
   * holds them. After an error the output so far has been appended.
   *
   * @throws TemplateExecException with Go's words
   */
  public void executeTo(StringBuilder out, Value data) {
    run(name, data, out);
  }

  /**
   * Executes one of the templates defined beside this one.
   *
   * @throws TemplateExecException with Go's words, also when there is none of that name
   */
  public String execute(String definition, Value data) {
    StringBuilder out = new StringBuilder();
    run(definition, data, out);
    return GoString.printable(out);
  }

  private void run(String definitionName, Value data, StringBuilder out) {
    Definition definition = definitions.get(definitionName);
    if (definition == null) {
      throw new TemplateExecException(
          "template: no template \""
              + definitionName
              + "\" associated with template \""
              + name
              + "\"");
    }
    new Run(this, definition, data, out).execute();
  }

  /** Parses more text under another name, for its definitions; both can invoke all of them. */
  public Template and(String otherName, String text) {
    Map<String, Definition> all = new HashMap<>(definitions);
    Parser.parse(new Source(otherName, text), functions)
        .forEach((key, definition) -> all.merge(key, definition, Template::later));
    Builder builder = new Builder(name).functions(functions).missingKey(missingKey).limits(limits);
    return new Template(builder, all);
  }

  /** Go's rule: a later definition replaces an earlier one unless it is blank. */
  private static Definition later(Definition old, Definition next) {
    return next.body().isBlank() ? old : next;
  }

  /** The names of all templates that can be invoked, sorted. */
  public Set<String> definitionNames() {
    return new TreeSet<>(definitions.keySet());
  }

  /** The field's name when the whole template is one field of the dot, as {@code {{.x}}}. */
  public Optional<String> soleField() {
    List<Statement> statements = definition(name).body().statements();
    return statements.size() == 1 ? FieldNames.sole(statements.get(0)) : Optional.empty();
  }

  /**
   * The names of the fields that Loki finds in the main template: all parts of fields in its
   * actions and branches, but not of fields of variables or of chains.
   */
  public Set<String> fieldNames() {
    Set<String> names = new LinkedHashSet<>();
    new FieldNames(names).add(definition(name).body());
    return names;
  }

  MissingKey missingKey() {
    return missingKey;
  }

  Limits limits() {
    return limits;
  }

  Definition definition(String definitionName) {
    return definitions.get(definitionName);
  }

  /** Collects how a template is to be parsed and executed. */
  public static final class Builder {
    private final String name;
    private FuncMap functions = FuncMap.EMPTY;
    private MissingKey missingKey = MissingKey.INVALID;
    private Limits limits = Limits.DEFAULT;

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    public Builder functions(FuncMap value) {
      functions = Objects.requireNonNull(value, "functions");
      return this;
    }

    public Builder missingKey(MissingKey value) {
      missingKey = Objects.requireNonNull(value, "missingKey");
      return this;
    }

    public Builder limits(Limits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    /**
     * Parses the text.
     *
     * @throws TemplateParseException with Go's words
     */
    public Template parse(String text) {
      return new Template(this, Parser.parse(new Source(name, text), functions));
    }
  }
}
