package dev.grafter.logs.text;

import dev.grafter.logs.text.RegexTree.Anchor;
import dev.grafter.logs.text.RegexTree.Chars;
import dev.grafter.logs.text.RegexTree.Choice;
import dev.grafter.logs.text.RegexTree.Group;
import dev.grafter.logs.text.RegexTree.Other;
import dev.grafter.logs.text.RegexTree.Repeat;
import dev.grafter.logs.text.RegexTree.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the plain part of RE2's syntax: literals, classes, groups, choices, repetitions, anchors,
 * {@code (?s)}. The expression is known to be valid. Anything else makes it give up, and the
 * expression is left to RE2 itself.
 */
final class RegexReader {

  private static final int MAX_DEPTH = 50;
  private static final String PUNCTUATION = "\\.+*?()|[]{}^$-/:;,<>=!@#%&~\"'`_ ";

  /** Thrown inside only: the expression is not of the plain kind. */
  private static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  private final String source;
  private int at;
  private int groups;
  private int depth;
  private boolean dotAll;

  private RegexReader(String source) {
    this.source = source;
  }

  /** The tree, or null when the expression is not of the plain kind. */
  static RegexTree read(String source) {
    RegexReader reader = new RegexReader(source);
    try {
      RegexTree tree = reader.choice();
      return reader.at == source.length() ? tree : null;
    } catch (NotPlain e) {
      return null;
    }
  }

  private boolean more() {
    return at < source.length();
  }

  private char peek() {
    return more() ? source.charAt(at) : 0;
  }

  private char next() throws NotPlain {
    if (!more()) {
      throw new NotPlain();
    }
    return source.charAt(at++);
  }

  private boolean take(char c) {
    boolean found = more() && source.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private boolean take(String text) {
    boolean found = source.startsWith(text, at);
    at += found ? text.length() : 0;
    return found;
  }

  private RegexTree choice() throws NotPlain {
    if (++depth > MAX_DEPTH) {
      throw new NotPlain();
    }
    List<RegexTree> options = new ArrayList<>();
    options.add(sequence());
    while (take('|')) {
      options.add(sequence());
    }
    depth--;
    return options.size() == 1 ? options.get(0) : new Choice(options);
  }

  private RegexTree sequence() throws NotPlain {
    List<RegexTree> items = new ArrayList<>();
    while (more() && peek() != '|' && peek() != ')') {
      if (take("(?s)")) {
        dotAll = true;
      } else {
        items.add(repeated(atom()));
      }
    }
    return items.size() == 1 ? items.get(0) : new Sequence(items);
  }

  private RegexTree atom() throws NotPlain {
    char c = next();
    return switch (c) {
      case '(' -> group();
      case '[' -> new Chars(charClass());
      case '.' -> new Chars(dotAll ? CharSet.ALL : CharSet.NONE.with('\n', '\n').negated());
      case '^' -> new Anchor(true);
      case '$' -> new Anchor(false);
      case '\\' -> new Chars(escape());
      case '*', '+', '?', '{', '}', ']' -> throw new NotPlain();
      default -> literal(c);
    };
  }

  private static RegexTree literal(char c) throws NotPlain {
    if (Character.isSurrogate(c)) {
      throw new NotPlain();
    }
    return c < 128 ? new Chars(CharSet.NONE.with(c, c)) : new Other(c);
  }

  private RegexTree group() throws NotPlain {
    boolean before = dotAll;
    RegexTree tree;
    if (take("?:")) {
      tree = choice();
    } else if (take("?s:")) {
      dotAll = true;
      tree = choice();
    } else {
      if (take("?P<") || take("?<")) {
        at = source.indexOf('>', at) + 1;
      } else if (peek() == '?') {
        throw new NotPlain();
      }
      int number = ++groups;
      tree = new Group(number, choice());
    }
    dotAll = before;
    if (!take(')')) {
      throw new NotPlain();
    }
    return tree;
  }

  private RegexTree repeated(RegexTree tree) throws NotPlain {
    RegexTree result = tree;
    int least = 0;
    int most = -1;
    if (take('+')) {
      least = 1;
    } else if (take('?')) {
      most = 1;
    } else if (take('{')) {
      least = number();
      most = take(',') ? (peek() == '}' ? -1 : number()) : least;
      if (!take('}')) {
        throw new NotPlain();
      }
    } else if (!take('*')) {
      return result;
    }
    boolean greedy = !take('?');
    boolean again = peek() == '*' || peek() == '+' || peek() == '?' || peek() == '{';
    if (tree.nullable() || again) {
      throw new NotPlain();
    }
    return new Repeat(result, least, most, greedy);
  }

  private int number() throws NotPlain {
    int value = 0;
    int start = at;
    while (more() && Character.digit(peek(), 10) >= 0 && at - start < 4) {
      value = value * 10 + Character.digit(next(), 10);
    }
    if (at == start) {
      throw new NotPlain();
    }
    return value;
  }

  /** The set of an escape whose backslash was read. */
  private CharSet escape() throws NotPlain {
    char c = next();
    return switch (c) {
      case 'd' -> CharSet.DIGIT;
      case 'D' -> CharSet.DIGIT.negated();
      case 'w' -> CharSet.WORD;
      case 'W' -> CharSet.WORD.negated();
      case 's' -> CharSet.SPACE;
      case 'S' -> CharSet.SPACE.negated();
      case 't' -> one('\t');
      case 'n' -> one('\n');
      case 'r' -> one('\r');
      default -> {
        if (PUNCTUATION.indexOf(c) < 0) {
          throw new NotPlain();
        }
        yield one(c);
      }
    };
  }

  private static CharSet one(char c) {
    return CharSet.NONE.with(c, c);
  }

  private CharSet charClass() throws NotPlain {
    boolean negated = take('^');
    CharSet set = CharSet.NONE;
    boolean first = true;
    while (first || peek() != ']') {
      set = set.or(classItem());
      first = false;
    }
    at++;
    return negated ? set.negated() : set;
  }

  private CharSet classItem() throws NotPlain {
    char c = next();
    if (c == '[' || c >= 128) {
      throw new NotPlain();
    }
    CharSet set = c == '\\' ? escape() : one(c);
    boolean range = peek() == '-' && at + 1 < source.length() && source.charAt(at + 1) != ']';
    if (!range) {
      return set;
    }
    at++;
    char to = next();
    if (c == '\\' || to == '\\' || to == '[' || to >= 128 || to < c) {
      throw new NotPlain();
    }
    return set.with(c, to);
  }
}
