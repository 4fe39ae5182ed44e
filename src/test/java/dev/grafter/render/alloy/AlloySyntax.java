package dev.grafter.render.alloy;

import dev.grafter.gotext.GoQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads Alloy's syntax as far as configurations use it here: blocks with labels, one attribute a
 * line, strings, numbers, lists, objects, references.
 */
final class AlloySyntax {

  /** A block with its attributes as they were written, and the blocks within. */
  record Block(String name, String label, Map<String, String> attributes, List<Block> blocks) {

    String text(String attribute) {
      return GoQuote.unquote(attributes.get(attribute));
    }

    Block only(String name) {
      List<Block> found = blocks.stream().filter(block -> block.name().equals(name)).toList();
      if (found.size() != 1) {
        throw new AssertionError(found.size() + " blocks " + name + " in " + name());
      }
      return found.get(0);
    }
  }

  private final String text;
  private final List<String> references = new ArrayList<>();
  private int at;

  private AlloySyntax(String text) {
    this.text = text;
  }

  /** The file as a block without a name; every reference leads to a component of the file. */
  static Block read(String text) {
    AlloySyntax reader = new AlloySyntax(text);
    Block file = new Block("", "", new TreeMap<>(), new ArrayList<>());
    reader.body(file);
    reader.require(reader.at == text.length(), "the end of the file");
    List<String> components =
        file.blocks().stream().map(block -> block.name() + "." + block.label() + ".").toList();
    for (String reference : reader.references) {
      reader.require(
          components.stream().anyMatch(reference::startsWith), "a target of " + reference);
    }
    return file;
  }

  private void body(Block block) {
    for (skip(); at < text.length() && text.charAt(at) != '}'; skip()) {
      String name = name();
      spaces();
      if (text.charAt(at) == '=') {
        at++;
        spaces();
        int from = at;
        expression();
        String old = block.attributes().put(name, text.substring(from, at));
        require(old == null, "one attribute " + name);
        require(text.charAt(at) == '\n', "the end of the line of " + name);
      } else {
        block.blocks().add(inner(name));
      }
    }
  }

  private Block inner(String name) {
    String label = "";
    if (text.charAt(at) == '"') {
      int from = at;
      string();
      label = GoQuote.unquote(text.substring(from, at));
      spaces();
    }
    take("{");
    Block block = new Block(name, label, new TreeMap<>(), new ArrayList<>());
    body(block);
    take("}");
    return block;
  }

  private void expression() {
    char c = text.charAt(at);
    if (c == '"') {
      string();
    } else if (c == '[') {
      list();
    } else if (c == '{') {
      members();
    } else if (Character.isDigit(c) || c == '-') {
      while ("+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    } else {
      String word = name();
      if (text.charAt(at) == '(') {
        call();
      } else if (word.contains(".")) {
        references.add(word);
      } else {
        require(List.of("true", "false", "null").contains(word), "a value, not " + word);
      }
    }
  }

  private void call() {
    take("(");
    for (skip(); text.charAt(at) != ')'; skip()) {
      expression();
      skip();
      take(",");
    }
    take(")");
  }

  private void list() {
    take("[");
    while (text.charAt(at) != ']') {
      expression();
      if (text.charAt(at) == ',') {
        at++;
        spaces();
      }
    }
    take("]");
  }

  private void members() {
    take("{");
    for (skip(); text.charAt(at) != '}'; skip()) {
      if (text.charAt(at) == '"') {
        string();
      } else {
        name();
      }
      spaces();
      take("=");
      spaces();
      expression();
      take(",");
    }
    take("}");
  }

  private void string() {
    int from = at++;
    while (text.charAt(at) != '"') {
      require(text.charAt(at) != '\n', "the end of a string");
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    GoQuote.unquote(text.substring(from, at));
  }

  private String name() {
    int from = at;
    while (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    require(at > from, "a name");
    return text.substring(from, at);
  }

  private void take(String sign) {
    require(text.startsWith(sign, at), sign);
    at += sign.length();
  }

  private void spaces() {
    while (text.charAt(at) == ' ') {
      at++;
    }
  }

  private void skip() {
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.startsWith("//", at))) {
      at = text.startsWith("//", at) ? text.indexOf('\n', at) : at + 1;
    }
  }

  private void require(boolean ok, String wanted) {
    if (!ok) {
      throw new AssertionError(
          "expected "
              + wanted
              + " before: "
              + text.substring(at, Math.min(text.length(), at + 40)));
    }
  }
}
