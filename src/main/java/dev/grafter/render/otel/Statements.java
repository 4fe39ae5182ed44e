package dev.grafter.render.otel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * OTTL statements while they are put together. All share what is extracted; those of a {@code
 * match} stage share a condition besides.
 */
final class Statements {

  /** A statement and what must hold for it. */
  private record Statement(String editor, List<String> conditions) {

    String text() {
      return conditions.isEmpty() ? editor : editor + " where " + String.join(" and ", conditions);
    }
  }

  /** Numbers values that only statements know. */
  private static final class Counter {
    private int last;
  }

  private final List<Statement> statements = new ArrayList<>();
  private final List<String> guard;
  private final Counter counter;

  private Statements(List<String> guard, Counter counter) {
    this.guard = guard;
    this.counter = counter;
  }

  static Statements start() {
    return new Statements(List.of(), new Counter());
  }

  /** A place for a value between two statements; no extracted value has such a name. */
  String temporary() {
    return Ottl.extracted("#" + ++counter.last);
  }

  /** Adds a statement for the records that all of these statements are for. */
  void add(String editor, String... conditions) {
    statements.add(
        new Statement(editor, Stream.concat(guard.stream(), Stream.of(conditions)).toList()));
  }

  /** Adds a statement whose conditions imply that the record is one of those. */
  void addImplied(String editor, String... conditions) {
    statements.add(new Statement(editor, List.of(conditions)));
  }

  /** Whether the statements are for all records. */
  boolean isForAll() {
    return guard.isEmpty();
  }

  /** Statements for records that meet a condition, which is looked at before the first of them. */
  Statements inner() {
    return new Statements(List.of(temporary() + " == true"), counter);
  }

  /** Adds inner statements, with the condition in its place when only one asks for it. */
  void add(Statements inner, List<String> conditions) {
    String flag = inner.guard.get(0);
    long asked = inner.statements.stream().filter(each -> each.conditions().contains(flag)).count();
    if (asked > 1) {
      add(Ottl.set(flag.replace(" == true", ""), "true"), conditions.toArray(String[]::new));
      statements.addAll(inner.statements);
    } else {
      inner.statements.forEach(each -> statements.add(inlined(each, flag, conditions)));
    }
  }

  private Statement inlined(Statement statement, String flag, List<String> conditions) {
    if (!statement.conditions().contains(flag)) {
      return statement;
    }
    List<String> all = new ArrayList<>(guard);
    all.addAll(conditions);
    statement.conditions().stream().filter(each -> !each.equals(flag)).forEach(all::add);
    return new Statement(statement.editor(), all);
  }

  List<String> texts() {
    return statements.stream().map(Statement::text).toList();
  }
}
