package dev.grafter.logs.json;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A compiled JMESPath expression with the syntax, the functions and the oddities of go-jmespath,
 * which Promtail uses. Immutable.
 */
public final class JmesPath {

  private final JmesNode root;
  private final Optional<Set<String>> members;

  private JmesPath(JmesNode root) {
    this.root = root;
    Set<String> names = new LinkedHashSet<>();
    this.members = root.rootMembers(names) ? Optional.of(names) : Optional.empty();
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static JmesPath compile(String expression) {
    return new JmesPath(new JmesParser(expression).parse());
  }

  /** The name when the expression is only a member of the object. */
  public Optional<String> soleMember() {
    return root instanceof JmesNode.Field field ? Optional.of(field.name()) : Optional.empty();
  }

  /**
   * The members of the searched object on which the result depends; empty when it depends on the
   * whole of it.
   */
  public Optional<Set<String>> members() {
    return members;
  }

  /**
   * The value at the path.
   *
   * @param data String, Double, Boolean, null, List or Map
   * @throws JmesFailure when a function gets what it cannot take; without a stack trace, since log
   *     lines cause it
   */
  public Object search(Object data) {
    return root.evaluate(data);
  }
}
