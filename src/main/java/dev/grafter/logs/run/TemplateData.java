package dev.grafter.logs.run;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.value.GoType;
import dev.grafter.gotext.value.MapValue;
import dev.grafter.gotext.value.Value;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a template sees: the extracted values as strings, without those that cannot be one. Nothing
 * is copied for it.
 */
final class TemplateData implements MapValue {

  private static final String VALUE = "Value";
  private static final String ENTRY = "Entry";

  private final GoType type;
  private final String source;
  private Work work;
  private String value;
  private String entry;

  private TemplateData(GoType type, String source) {
    this.type = type;
    this.source = source;
  }

  /** For template stages that set this extracted value; reused for many entries. */
  static TemplateData forTemplate(String source) {
    return new TemplateData(GoType.MAP_OF_ANY, source);
  }

  /** For replace stages, over an entry. */
  static TemplateData forReplace(Work work) {
    TemplateData data = new TemplateData(GoType.MAP_OF_STRING, null);
    data.work = work;
    return data;
  }

  TemplateData over(Work newWork) {
    work = newWork;
    value = work.extracted.text(source);
    entry = work.line;
    return this;
  }

  TemplateData withValue(String newValue) {
    value = newValue;
    return this;
  }

  private String text(String key) {
    if (value != null && key.equals(VALUE)) {
      return value;
    }
    if (entry != null && key.equals(ENTRY)) {
      return entry;
    }
    return work.extracted.text(key);
  }

  @Override
  public GoType type() {
    return type;
  }

  @Override
  public Value get(String key) {
    String text = text(key);
    return text == null ? null : Value.of(text);
  }

  @Override
  public int size() {
    return sortedKeys().size();
  }

  @Override
  public List<String> sortedKeys() {
    TreeSet<String> keys = new TreeSet<>(GoString::compare);
    for (int i = 0; i < work.extracted.size(); i++) {
      if (work.extracted.value(i) != null) {
        keys.add(work.extracted.name(i));
      }
    }
    if (value != null) {
      keys.add(VALUE);
    }
    if (entry != null) {
      keys.add(ENTRY);
    }
    return List.copyOf(keys);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Objects.hash(source);
  }
}
