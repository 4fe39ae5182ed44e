package dev.grafter.logql.eval;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The labels of one line while it goes through the stages of a query: those of its stream,
 * structured metadata, what parsers added, what was removed, and the error. One object serves all
 * lines of a query, one after the other.
 */
final class LabelSet {

  static final String ERROR = "__error__";
  static final String ERROR_DETAILS = "__error_details__";
  static final String PRESERVE_ERROR = "__preserve_error__";
  static final String EXTRACTED = "_extracted";

  /** Where an added label came from. A later category hides an earlier one of the same name. */
  enum Category {
    METADATA,
    PARSED
  }

  private final ParserHints hints;
  private Labels base = Labels.EMPTY;
  private final NameList added = new NameList();
  private String[] values = new String[16];
  private Category[] categories = new Category[16];
  private final NameList removed = new NameList();
  private String error = "";
  private String errorDetails = "";

  LabelSet(ParserHints hints) {
    this.hints = hints;
  }

  ParserHints hints() {
    return hints;
  }

  /** Starts a line. */
  void start(Labels stream, Labels metadata) {
    base = stream;
    added.clear();
    removed.clear();
    error = "";
    errorDetails = "";
    hints.reset();
    for (int i = 0; i < metadata.size(); i++) {
      addMetadata(metadata.name(i), metadata.value(i));
    }
  }

  private void addMetadata(String name, String value) {
    String unique = base.has(name) ? name + EXTRACTED : name;
    if (unique.equals(ERROR)) {
      error = value;
    } else if (unique.equals(ERROR_DETAILS)) {
      errorDetails = value;
    } else {
      set(Category.METADATA, unique, value);
    }
  }

  boolean streamHas(String name) {
    return base.has(name);
  }

  String error() {
    return error;
  }

  boolean hasError() {
    return !error.isEmpty();
  }

  String errorDetails() {
    return errorDetails;
  }

  void error(String kind) {
    error = kind;
  }

  void errorDetails(String details) {
    errorDetails = details;
  }

  /** Records that a parser could not read the line. */
  void parserError(String kind, String details) {
    error = kind;
    if (details != null) {
      errorDetails = details;
    }
    if (hints.preservesError()) {
      set(Category.PARSED, PRESERVE_ERROR, "true");
    }
  }

  /** The value of a label, or null when the line has none of that name. */
  String get(String name) {
    int index = added.indexOf(name);
    if (index >= 0) {
      return values[index];
    }
    if (removed.contains(name)) {
      return null;
    }
    int inBase = base.indexOf(name);
    return inBase < 0 ? null : base.value(inBase);
  }

  /**
   * The value that label filters compare: of the error label the error, of a missing label the
   * empty text.
   */
  String comparable(String name) {
    if (name.equals(ERROR)) {
      return error;
    }
    String value = get(name);
    return value == null ? "" : value;
  }

  void setParsed(String name, String value) {
    set(Category.PARSED, name, value);
  }

  private void set(Category category, String name, String value) {
    int index = added.indexOf(name);
    if (index >= 0 && category == Category.METADATA && categories[index] == Category.PARSED) {
      return;
    }
    if (index >= 0 && categories[index] == category) {
      values[index] = value;
      return;
    }
    if (index >= 0) {
      removeAdded(index);
    }
    append(category, name, value);
    hints.extracted(name);
  }

  private void append(Category category, String name, String value) {
    int at = added.size();
    if (at == values.length) {
      values = Arrays.copyOf(values, at * 2);
      categories = Arrays.copyOf(categories, at * 2);
    }
    added.add(name);
    values[at] = value;
    categories[at] = category;
  }

  private void removeAdded(int index) {
    int behind = added.size() - index - 1;
    System.arraycopy(values, index + 1, values, index, behind);
    System.arraycopy(categories, index + 1, categories, index, behind);
    added.removeAt(index);
  }

  void remove(String name) {
    int index = added.indexOf(name);
    if (index >= 0) {
      removeAdded(index);
    }
    removed.add(name);
  }

  void removeAll(Set<String> names) {
    int kept = 0;
    for (int i = 0; i < added.size(); i++) {
      if (!names.contains(added.get(i))) {
        added.move(i, kept);
        values[kept] = values[i];
        categories[kept++] = categories[i];
      }
    }
    added.cut(kept);
    names.forEach(removed::add);
  }

  /** Whether the line's labels are its stream's, neither more nor less, and no error happened. */
  boolean unchanged() {
    return added.size() == 0 && removed.size() == 0 && error.isEmpty();
  }

  /** The labels of the stream alone. */
  Labels streamLabels() {
    return base;
  }

  /** Calls for every label that the line has now, but not for its errors. */
  void collect(LabelBuffer into) {
    into.clear();
    for (int i = 0; i < base.size(); i++) {
      String name = base.name(i);
      if (!removed.contains(name) && added.indexOf(name) < 0) {
        into.add(name, base.value(i));
      }
    }
    for (int i = 0; i < added.size(); i++) {
      into.add(added.get(i), values[i]);
    }
  }

  /** All labels with the error ones, ordered. */
  void collectAll(LabelBuffer into) {
    collect(into);
    if (!error.isEmpty()) {
      into.add(ERROR, error);
    }
    if (!errorDetails.isEmpty()) {
      into.add(ERROR_DETAILS, errorDetails);
    }
    into.sort();
  }

  /** The labels of these names, which are ordered. */
  void collectGroup(List<String> groups, LabelBuffer into) {
    into.clear();
    for (int i = 0; i < groups.size(); i++) {
      String name = groups.get(i);
      String value = removed.contains(name) ? null : get(name);
      if (value != null) {
        into.add(name, value);
      }
    }
  }

  /** All labels but those of these names, ordered. */
  void collectWithout(List<String> groups, LabelBuffer into) {
    collect(into);
    into.removeAll(groups);
    into.sort();
  }
}
