package dev.grafter.logs.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a record and what the two formats with fields call them. Each format is written
 * with its own names; both are read in either.
 */
public enum RecordField {
  /** How bad: Python's word for the level. */
  LEVEL("level", "level"),
  /** When. */
  TIME("timestamp", "ts"),
  /** Who. */
  SERVICE("service", "service"),
  /** The source file. */
  FILE("filename", "file"),
  /** The line in the source. */
  LINE("line_no", "file_no"),
  /** The text. */
  MESSAGE("message", "message"),
  /** The parameters; an object in JSON, pairs of their own in logfmt. */
  CONTEXT("context", "context");

  /**
   * What stands before the name of a parameter that would be taken for a field, in logfmt. A name
   * that begins with it gets it once more, so nothing is lost.
   */
  public static final String ESCAPE = "context.";

  private static final Map<String, RecordField> BY_NAME = byName();

  private final String json;
  private final String logfmt;

  RecordField(String json, String logfmt) {
    this.json = json;
    this.logfmt = logfmt;
  }

  /** The key in JSON. */
  public String json() {
    return json;
  }

  /** The key in logfmt. */
  public String logfmt() {
    return logfmt;
  }

  /** The field that a key means, in whichever format. */
  static Optional<RecordField> named(String key) {
    return Optional.ofNullable(BY_NAME.get(key));
  }

  /** The logfmt key of a parameter. */
  static String parameterKey(String name) {
    return BY_NAME.containsKey(name) || name.startsWith(ESCAPE) ? ESCAPE + name : name;
  }

  /** The parameter of a logfmt key. */
  static String parameter(String key) {
    return key.startsWith(ESCAPE) ? key.substring(ESCAPE.length()) : key;
  }

  private static Map<String, RecordField> byName() {
    Map<String, RecordField> fields = new HashMap<>();
    for (RecordField field : values()) {
      fields.put(field.json, field);
      fields.put(field.logfmt, field);
    }
    return fields;
  }
}
