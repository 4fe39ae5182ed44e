package dev.grafter.logql.syntax;

/** Names of labels in queries. */
public final class Labels {
  private Labels() {}

  /**
   * Whether the name can stand where a query names a label: letters, digits and underscores, and no
   * reserved word. Function names are no reserved words.
   */
  public static boolean isUsable(String name) {
    if (name.startsWith("$")) {
      return Variables.at(name, 0).filter(found -> found.end() == name.length()).isPresent();
    }
    String lower = Keywords.lower(name);
    return isIdentifier(name)
        && (Keywords.reserved(lower) == null || Keywords.function(lower) != null);
  }

  static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Variable.isNameStart(name.charAt(0))
        && name.chars().allMatch(Variable::isNamePart);
  }
}
