package dev.grafter.logql.regex;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression in Go's Perl-like syntax into Go's tree.
 *
 * <p>It works on a stack as Go's does, since the shape of the tree (which characters are joined to
 * one literal, which alternatives share a prefix) comes from the order of these steps.
 */
final class RegexParser {
  private static final int MAX_COUNT = 1_000;

  private final RuneReader in;
  private final Limits limits;
  private final Alternatives alternatives;
  private final ClassParser classes;
  private final List<Node> stack = new ArrayList<>();
  private int nodeFlags;
  private boolean multiLine;
  private boolean dotMatchesNewline;
  private int captures;
  private final List<String> names = new ArrayList<>();

  RegexParser(String expression) {
    this.in = new RuneReader(expression);
    this.limits = new Limits(expression);
    this.alternatives = new Alternatives(limits);
    this.classes = new ClassParser(in);
  }

  /** The names of the groups in order; empty for a group without name. */
  List<String> groupNames() {
    return List.copyOf(names);
  }

  Node parse() {
    int lastRepeat = -1;
    while (!in.atEnd()) {
      int start = in.position();
      boolean repeated = step(lastRepeat);
      lastRepeat = repeated ? start : -1;
    }
    concat();
    if (swapVerticalBar()) {
      pop();
    }
    alternate();
    if (stack.size() != 1) {
      throw new RegexSyntaxException("missing closing )", in.text());
    }
    return stack.get(0);
  }

  /** Reads one piece and tells whether it was a repetition. */
  private boolean step(int lastRepeat) {
    switch (in.peek()) {
      case '(' -> open();
      case '|' -> verticalBar();
      case ')' -> close();
      case '^' -> anchor(multiLine ? Op.BEGIN_LINE : Op.BEGIN_TEXT);
      case '$' -> anchor(multiLine ? Op.END_LINE : Op.END_TEXT);
      case '.' -> anchor(dotMatchesNewline ? Op.ANY : Op.ANY_BUT_NEWLINE);
      case '[' -> push(classes.bracket(nodeFlags));
      case '*', '+', '?' -> {
        symbol(lastRepeat);
        return true;
      }
      case '{' -> {
        return counted(lastRepeat);
      }
      case '\\' -> backslash();
      default -> literal(in.next());
    }
    return false;
  }

  private void anchor(Op op) {
    in.next();
    push(Node.of(op, nodeFlags));
  }

  private void open() {
    if (in.startsWith("(?")) {
      perlGroup();
      return;
    }
    in.next();
    capture("");
  }

  private void capture(String name) {
    captures++;
    names.add(name);
    push(Node.leftParen(allFlags(), captures, name));
  }

  /** The flags that hold until the group is closed, kept in the node that opens it. */
  private int allFlags() {
    return nodeFlags | (multiLine ? MULTI_LINE : 0) | (dotMatchesNewline ? DOT_NEWLINE : 0);
  }

  private static final int MULTI_LINE = 4;
  private static final int DOT_NEWLINE = 8;

  private void restore(int flags) {
    nodeFlags = flags & (Node.FOLD_CASE | Node.NON_GREEDY);
    multiLine = (flags & MULTI_LINE) != 0;
    dotMatchesNewline = (flags & DOT_NEWLINE) != 0;
  }

  private void perlGroup() {
    int start = in.position();
    boolean named = in.startsWith("(?P<") && in.remaining() > 4;
    if (named || (in.startsWith("(?<") && in.remaining() > 3)) {
      namedGroup(start, named ? 4 : 3);
      return;
    }
    in.skip(2);
    flags(start);
  }

  private void namedGroup(int start, int nameStart) {
    int end = in.text().indexOf('>', start);
    if (end < 0) {
      in.checkUtf8(start, in.text().length());
      throw new RegexSyntaxException("invalid named capture", in.from(start));
    }
    String name = in.text().substring(Math.min(start + nameStart, end), end);
    in.checkUtf8(end - name.length(), end);
    boolean valid = !name.isEmpty() && name.chars().allMatch(RegexParser::isNameCharacter);
    if (!valid) {
      throw new RegexSyntaxException("invalid named capture", in.text().substring(start, end + 1));
    }
    in.moveTo(end + 1);
    capture(name);
  }

  private static boolean isNameCharacter(int c) {
    return c == '_' || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  }

  private void flags(int start) {
    int flags = allFlags();
    boolean negative = false;
    boolean sawFlag = false;
    while (!in.atEnd()) {
      int c = in.next();
      int flag = flag(c);
      if (flag != 0) {
        flags = negative ? flags & ~flag : flags | flag;
        sawFlag = true;
      } else if (c == '-' && !negative) {
        negative = true;
        sawFlag = false;
      } else if ((c == ':' || c == ')') && (sawFlag || !negative)) {
        if (c == ':') {
          push(Node.leftParen(allFlags(), 0, ""));
        }
        restore(flags);
        return;
      } else {
        break;
      }
    }
    throw new RegexSyntaxException("invalid or unsupported Perl syntax", in.since(start));
  }

  private static int flag(int c) {
    return switch (c) {
      case 'i' -> Node.FOLD_CASE;
      case 'm' -> MULTI_LINE;
      case 's' -> DOT_NEWLINE;
      case 'U' -> Node.NON_GREEDY;
      default -> 0;
    };
  }

  private void symbol(int lastRepeat) {
    int start = in.position();
    Op op =
        switch (in.next()) {
          case '*' -> Op.STAR;
          case '+' -> Op.PLUS;
          default -> Op.QUEST;
        };
    repeat(op, 0, 0, start, lastRepeat);
  }

  /** {@code {2,3}}; what looks otherwise is a literal brace. */
  private boolean counted(int lastRepeat) {
    int start = in.position();
    int[] bounds = bounds();
    if (bounds.length == 0) {
      in.moveTo(start);
      literal(in.next());
      return false;
    }
    int min = bounds[0];
    int max = bounds[1];
    if (min > MAX_COUNT || max > MAX_COUNT || (max >= 0 && min > max)) {
      throw new RegexSyntaxException("invalid repeat count", in.since(start));
    }
    repeat(Op.REPEAT, min, max, start, lastRepeat);
    return true;
  }

  /** The two bounds, or nothing when there is something else between the braces. */
  private int[] bounds() {
    in.next();
    int min = in.number();
    int max = min;
    boolean open = false;
    if (min >= 0 && in.takeIf(',')) {
      open = in.peek() == '}';
      max = open ? -1 : in.number();
    }
    boolean good = min >= 0 && (open || max >= 0) && in.takeIf('}');
    return good ? new int[] {min, max} : new int[0];
  }

  private void repeat(Op op, int min, int max, int start, int lastRepeat) {
    int flags = nodeFlags;
    if (in.takeIf('?')) {
      flags ^= Node.NON_GREEDY;
    }
    if (lastRepeat >= 0) {
      throw new RegexSyntaxException("invalid nested repetition operator", in.since(lastRepeat));
    }
    if (stack.isEmpty() || top().op.isPseudo()) {
      throw new RegexSyntaxException("missing argument to repetition operator", in.since(start));
    }
    Node node = limits.checked(Node.repetition(op, flags, pop(), min, max));
    stack.add(node);
    if (op == Op.REPEAT && (min >= 2 || max >= 2) && !Limits.repeatsFit(node)) {
      throw new RegexSyntaxException("invalid repeat count", in.since(start));
    }
  }

  private void backslash() {
    Op op =
        switch (in.peekSecond()) {
          case 'A' -> Op.BEGIN_TEXT;
          case 'z' -> Op.END_TEXT;
          case 'b' -> Op.WORD_BOUNDARY;
          case 'B' -> Op.NO_WORD_BOUNDARY;
          default -> Op.NO_MATCH;
        };
    if (op != Op.NO_MATCH) {
      in.skip(2);
      push(Node.of(op, nodeFlags));
    } else if (in.peekSecond() == 'C') {
      throw new RegexSyntaxException("invalid escape sequence", "\\C");
    } else if (in.peekSecond() == 'Q') {
      quoted();
    } else {
      escape();
    }
  }

  private void quoted() {
    in.skip(2);
    int end = in.text().indexOf("\\E", in.position());
    int stop = end < 0 ? in.text().length() : end;
    while (in.position() < stop) {
      literal(in.next());
    }
    if (end >= 0) {
      in.skip(2);
    }
  }

  private void escape() {
    Ranges ranges = new Ranges();
    if (classes.escapedClass(ranges, (nodeFlags & Node.FOLD_CASE) != 0)) {
      push(Node.charClass(nodeFlags, ranges.clean()));
    } else {
      literal(classes.escapedRune());
    }
  }

  private void literal(int rune) {
    boolean fold = (nodeFlags & Node.FOLD_CASE) != 0;
    push(Node.literal(nodeFlags, fold ? CaseFold.smallest(rune) : rune));
  }

  private Node top() {
    return stack.get(stack.size() - 1);
  }

  private Node pop() {
    return stack.remove(stack.size() - 1);
  }

  private void push(Node node) {
    joinLiterals();
    stack.add(limits.checked(asLiteral(node)));
  }

  /** A class of one character is a literal, and so is one of a letter in both cases. */
  private Node asLiteral(Node node) {
    if (node.op != Op.CLASS) {
      return node;
    }
    int count = node.count();
    if (count == 2 && node.rune(0) == node.rune(1)) {
      return Node.literal(nodeFlags & ~Node.FOLD_CASE, node.rune(0));
    }
    boolean pairs = count == 4 && node.rune(0) == node.rune(1) && node.rune(2) == node.rune(3);
    boolean neighbours = count == 2 && node.rune(0) + 1 == node.rune(1);
    if ((pairs && areCases(node.rune(0), node.rune(2)))
        || (neighbours && areCases(node.rune(0), node.rune(1)))) {
      return Node.literal(nodeFlags | Node.FOLD_CASE, node.rune(0));
    }
    return node;
  }

  private static boolean areCases(int a, int b) {
    return CaseFold.next(a) == b && CaseFold.next(b) == a;
  }

  /** Joins the two topmost literals; the last stays apart until something follows it. */
  private void joinLiterals() {
    int size = stack.size();
    if (size < 2) {
      return;
    }
    Node last = stack.get(size - 1);
    Node before = stack.get(size - 2);
    if (last.op == Op.LITERAL
        && before.op == Op.LITERAL
        && last.foldsCase() == before.foldsCase()) {
      before.grow(last);
      pop();
    }
  }

  private void concat() {
    joinLiterals();
    List<Node> nodes = takeNodes();
    if (nodes.isEmpty()) {
      push(Node.of(Op.EMPTY, 0));
    } else if (nodes.size() == 1) {
      push(nodes.get(0));
    } else {
      push(Node.of(Op.CONCAT, Alternatives.flattened(nodes, Op.CONCAT)));
    }
  }

  private void alternate() {
    List<Node> nodes = takeNodes();
    if (nodes.isEmpty()) {
      push(Node.of(Op.NO_MATCH, 0));
    } else {
      int last = nodes.size() - 1;
      nodes.set(last, Alternatives.clean(nodes.get(last)));
      push(alternatives.of(nodes));
    }
  }

  /** Everything above the last parenthesis or bar. */
  private List<Node> takeNodes() {
    int from = stack.size();
    while (from > 0 && !stack.get(from - 1).op.isPseudo()) {
      from--;
    }
    List<Node> above = stack.subList(from, stack.size());
    List<Node> nodes = new ArrayList<>(above);
    above.clear();
    return nodes;
  }

  private void verticalBar() {
    in.next();
    concat();
    if (!swapVerticalBar()) {
      push(Node.of(Op.VERTICAL_BAR, nodeFlags));
    }
  }

  /** Brings what was read below the bar, where the finished alternatives are. */
  private boolean swapVerticalBar() {
    int size = stack.size();
    if (size < 2 || stack.get(size - 2).op != Op.VERTICAL_BAR) {
      return false;
    }
    Node last = pop();
    if (size >= 3) {
      Node before = stack.get(size - 3);
      if (last.isOneCharacter() && before.isOneCharacter()) {
        stack.set(size - 3, Alternatives.merge(before, last));
        return true;
      }
      stack.set(size - 3, Alternatives.clean(before));
    }
    stack.add(size - 2, last);
    return true;
  }

  private void close() {
    concat();
    if (swapVerticalBar()) {
      pop();
    }
    alternate();
    int size = stack.size();
    if (size < 2 || stack.get(size - 2).op != Op.LEFT_PAREN) {
      throw new RegexSyntaxException("unexpected )", in.text());
    }
    in.next();
    Node inner = pop();
    Node paren = pop();
    restore(paren.flags);
    push(paren.capture == 0 ? inner : Node.capture(paren, inner));
  }
}
