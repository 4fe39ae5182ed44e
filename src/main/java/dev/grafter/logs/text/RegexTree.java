package dev.grafter.logs.text;

import java.util.List;

/** The regular expressions that {@link RegexProgram} runs itself. */
sealed interface RegexTree {

  /** Whether it can match the empty text. */
  boolean nullable();

  /** One character of a set. */
  record Chars(CharSet set) implements RegexTree {
    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** One character outside ASCII. */
  record Other(char c) implements RegexTree {
    @Override
    public boolean nullable() {
      return false;
    }
  }

  /** The start or the end of the text. */
  record Anchor(boolean start) implements RegexTree {
    @Override
    public boolean nullable() {
      return true;
    }
  }

  /** One after the other. */
  record Sequence(List<RegexTree> items) implements RegexTree {
    @Override
    public boolean nullable() {
      return items.stream().allMatch(RegexTree::nullable);
    }
  }

  /** The first that leads to a match. */
  record Choice(List<RegexTree> options) implements RegexTree {
    @Override
    public boolean nullable() {
      return options.stream().anyMatch(RegexTree::nullable);
    }
  }

  /** A group that captures. */
  record Group(int number, RegexTree inner) implements RegexTree {
    @Override
    public boolean nullable() {
      return inner.nullable();
    }
  }

  /**
   * A repetition.
   *
   * @param most -1 for no bound
   */
  record Repeat(RegexTree inner, int least, int most, boolean greedy) implements RegexTree {
    @Override
    public boolean nullable() {
      return least == 0 || inner.nullable();
    }
  }
}
