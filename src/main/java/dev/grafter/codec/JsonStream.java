package dev.grafter.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A JSON document that is read value by value, so that it need not fit into memory. It stands at a
 * value; whoever is handed it reads that value, as a whole, by its parts, or not at all.
 */
public final class JsonStream implements AutoCloseable {

  /** Takes one member of an object. */
  @FunctionalInterface
  public interface MemberReader {

    /** The stream stands at the member's value. */
    void read(String key);
  }

  private final JsonParser parser;
  private final String source;

  private JsonStream(JsonParser parser, String source) {
    this.parser = parser;
    this.source = source;
  }

  /**
   * Begins a document that another program wrote, in UTF-8.
   *
   * @param source the name of the document in error messages
   * @throws CodecException where there is no JSON
   */
  public static JsonStream open(InputStream in, String source) {
    JsonStream stream = new JsonStream(Json.lenient(in), source);
    if (stream.next() == null) {
      throw new CodecException(new Location(source, 1, 1), "empty, where JSON should be");
    }
    return stream;
  }

  private JsonToken next() {
    try {
      return parser.nextToken();
    } catch (JsonProcessingException e) {
      throw Json.invalid(e, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the value is an object. */
  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  /** Whether the value is a list. */
  public boolean isList() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Where the value begins, in bytes from the beginning of the input. */
  public long offset() {
    return parser.currentTokenLocation().getByteOffset();
  }

  /** Where the value begins, for messages. */
  public Location where() {
    return Json.place(parser.currentTokenLocation(), source);
  }

  /** The value as a whole. */
  public Node node() {
    return Json.read(parser, source);
  }

  /** Goes through the members of an object; what the reader leaves is skipped. */
  public void members(MemberReader reader) {
    while (next() != JsonToken.END_OBJECT) {
      String key = name();
      next();
      JsonToken value = parser.currentToken();
      long at = offset();
      reader.read(key);
      skipIfUntouched(value, at);
    }
  }

  /** Goes through the items of a list; what the reader leaves is skipped. */
  public void items(Runnable reader) {
    while (next() != JsonToken.END_ARRAY) {
      JsonToken value = parser.currentToken();
      long at = offset();
      reader.run();
      skipIfUntouched(value, at);
    }
  }

  /** Moves to the next item of a list, or false behind the last. */
  public boolean nextItem() {
    return next() != JsonToken.END_ARRAY;
  }

  private void skipIfUntouched(JsonToken value, long at) {
    boolean untouched = parser.currentToken() == value && offset() == at;
    if (!untouched || !value.isStructStart()) {
      return;
    }
    try {
      parser.skipChildren();
    } catch (JsonProcessingException e) {
      throw Json.invalid(e, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name() {
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes sure that nothing follows the document. */
  public void end() {
    if (next() != null) {
      throw new CodecException(where(), "more text after the end of the JSON value");
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
