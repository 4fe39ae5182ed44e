package dev.grafter.gotext.function;

import dev.grafter.gotext.GoString;
import java.util.ArrayList;
import java.util.List;

/** Camel, snake and kebab case. */
final class Cases {
  private Cases() {}

  /** The kinds of run that a text falls into. */
  private enum Kind {
    NONE,
    NUMBER,
    UPPER,
    ALPHABET,
    CONNECTOR,
    PUNCTUATION,
    OTHER
  }

  private record Word(Kind kind, String text) {
    static final Word NONE = new Word(Kind.NONE, "");

    boolean joins() {
      return kind == Kind.ALPHABET || kind == Kind.NUMBER;
    }

    /** Whether a connector belongs before this word. */
    boolean isSeparate() {
      return kind != Kind.NONE && kind != Kind.CONNECTOR && kind != Kind.PUNCTUATION;
    }
  }

  private static boolean isConnector(int c) {
    return c == '-' || c == '_' || GoString.isSpace(c);
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  private static Kind kindOf(int c) {
    if (isConnector(c)) {
      return Kind.CONNECTOR;
    }
    if (isPunctuation(c)) {
      return Kind.PUNCTUATION;
    }
    if (Character.isUpperCase(c)) {
      return Kind.UPPER;
    }
    if (isAlphabet(c)) {
      return Kind.ALPHABET;
    }
    return isNumber(c) ? Kind.NUMBER : Kind.OTHER;
  }

  /** A letter that is no Han ideograph; those make no words. */
  private static boolean isAlphabet(int c) {
    boolean ideograph =
        (c >= 0x4E00 && c <= 0x9FCC)
            || (c >= 0x3400 && c <= 0x4D85)
            || (c >= 0x20000 && c <= 0x2B81D);
    return Character.isLetter(c) && !ideograph;
  }

  private static List<Word> words(String text) {
    int[] runes = text.codePoints().toArray();
    List<Word> words = new ArrayList<>();
    for (int at = 0; at < runes.length; ) {
      int end = wordEnd(runes, at);
      words.add(new Word(kindOf(runes[at]), new String(runes, at, end - at)));
      at = end;
    }
    return words;
  }

  private static int wordEnd(int[] runes, int from) {
    Kind kind = kindOf(runes[from]);
    if (kind == Kind.UPPER) {
      return upperEnd(runes, from);
    }
    int at = from + 1;
    while (at < runes.length && kindOf(runes[at]) == kind) {
      at++;
    }
    return at;
  }

  /** A capital with its small letters, or capitals up to the one that starts the next word. */
  private static int upperEnd(int[] runes, int from) {
    int at = from + 1;
    if (at == runes.length) {
      return at;
    }
    if (kindOf(runes[at]) == Kind.ALPHABET) {
      return wordEnd(runes, at);
    }
    while (at < runes.length && kindOf(runes[at]) == Kind.UPPER) {
      at++;
    }
    boolean nextStarts = at > from + 1 && at < runes.length && isAlphabet(runes[at]);
    return nextStarts ? at - 1 : at;
  }

  /** Lower case with a connector between the words: {@code HTTPServer} to {@code http_server}. */
  static String separated(String text, char connector) {
    return new Separator(words(text), connector).run();
  }

  /** Writes words with connectors; numbers stay with the letters that follow them. */
  private static final class Separator {
    private final List<Word> words;
    private final char connector;
    private final StringBuilder out = new StringBuilder();
    private int next;

    Separator(List<Word> words, char connector) {
      this.words = words;
      this.connector = connector;
    }

    private Word take() {
      return next < words.size() ? words.get(next++) : Word.NONE;
    }

    private boolean hasMore() {
      return next < words.size();
    }

    String run() {
      Word word = take();
      while (hasMore()) {
        if (word.kind() != Kind.CONNECTOR) {
          lower(word);
        }
        word = step(word, take());
      }
      lower(word);
      return out.toString();
    }

    private Word step(Word previous, Word word) {
      return switch (previous.kind()) {
        case NUMBER -> afterNumber(word);
        case CONNECTOR -> {
          lower(previous);
          yield word;
        }
        case PUNCTUATION -> word;
        case NONE, UPPER, ALPHABET, OTHER ->
            word.kind() == Kind.NUMBER ? beforeNumber(word) : connected(word);
      };
    }

    private Word connected(Word word) {
      if (word.kind() != Kind.CONNECTOR && word.kind() != Kind.PUNCTUATION) {
        out.append(connector);
      }
      return word;
    }

    private Word afterNumber(Word first) {
      Word word = first;
      while (word.joins()) {
        lower(word);
        word = take();
      }
      if (word.isSeparate()) {
        out.append(connector);
      }
      return word;
    }

    private Word beforeNumber(Word number) {
      if (!hasMore()) {
        return number;
      }
      Word word = take();
      if (word.kind() != Kind.ALPHABET) {
        lower(number);
        return connected(word);
      }
      out.append(connector);
      lower(number);
      return afterNumber(word);
    }

    private void lower(Word word) {
      if (word.kind() != Kind.UPPER && word.kind() != Kind.CONNECTOR) {
        out.append(word.text());
        return;
      }
      word.text()
          .codePoints()
          .map(c -> isConnector(c) ? connector : Character.toLowerCase(c))
          .forEach(out::appendCodePoint);
    }
  }

  /** Upper camel case: {@code http_server} to {@code HttpServer}. */
  static String pascal(String text) {
    int[] runes = text.codePoints().toArray();
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < runes.length && isConnector(runes[at])) {
      out.appendCodePoint(runes[at++]);
    }
    if (at == runes.length) {
      return lastTwice(out, runes);
    }
    boolean capital = Character.isUpperCase(runes[at]);
    int current = Character.toUpperCase(runes[at]);
    for (at++; at < runes.length; at++) {
      int previous = current;
      current = runes[at];
      if (isConnector(current) && isConnector(previous)) {
        out.appendCodePoint(previous);
      } else if (isConnector(previous)) {
        capital = Character.isUpperCase(current);
        current = Character.toUpperCase(current);
      } else {
        if (capital && Character.isUpperCase(current)) {
          current = Character.toLowerCase(current);
        } else {
          capital = false;
        }
        out.appendCodePoint(previous);
      }
    }
    return out.appendCodePoint(current).toString();
  }

  /** A text of connectors alone comes out with its last one doubled. */
  private static String lastTwice(StringBuilder out, int[] runes) {
    return runes.length == 0 ? "" : out.appendCodePoint(runes[runes.length - 1]).toString();
  }
}
