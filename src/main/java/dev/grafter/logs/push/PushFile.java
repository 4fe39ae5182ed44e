package dev.grafter.logs.push;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.JsonStream;
import dev.grafter.codec.Node;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.StoredStream;
import dev.grafter.logs.store.Checkpoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file in Loki's push form as {@link PushForm} does, but holds none of its lines: they are
 * read from the file again when somebody goes through them.
 */
public final class PushFile {

  private final Path file;
  private final JsonStream json;
  private final List<StoredStream> pieces = new ArrayList<>();

  private PushFile(Path file, JsonStream json) {
    this.file = file;
    this.json = json;
  }

  /**
   * Goes through a file once.
   *
   * @return the pieces as they stand in the file; several may have the same labels
   * @throws CodecException naming the place and the property that is not as it should be
   * @throws IOException when it cannot be read
   */
  public static List<StoredStream> read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        JsonStream json = JsonStream.open(in, file.toString())) {
      PushFile push = new PushFile(file, json);
      push.document();
      return push.pieces;
    }
  }

  private void document() {
    if (!json.isObject()) {
      throw PushForm.wrong(json.node(), "logs", "an object");
    }
    boolean[] found = {false};
    var where = json.where();
    json.members(
        key -> {
          if (key.equals("streams")) {
            found[0] = true;
            pieces.clear();
            streams();
          }
        });
    if (!found[0]) {
      throw new CodecException(where, "logs should have \"streams\"");
    }
    json.end();
  }

  private void streams() {
    if (!json.isList()) {
      throw PushForm.wrong(json.node(), "\"streams\"", "a list");
    }
    json.items(this::stream);
  }

  private void stream() {
    if (!json.isObject()) {
      throw PushForm.wrong(json.node(), "a stream", "an object");
    }
    var where = json.where();
    Node[] labels = {null};
    PushPiece.Lines[] lines = {null};
    json.members(
        key -> {
          if (key.equals("stream")) {
            labels[0] = json.node();
          } else if (key.equals("values")) {
            lines[0] = lines();
          }
        });
    if (labels[0] == null) {
      throw new CodecException(where, "a stream should have \"stream\"");
    }
    Labels read = PushForm.streamLabels(labels[0]);
    if (lines[0] == null) {
      throw new CodecException(where, "a stream should have \"values\"");
    }
    pieces.add(new PushPiece(file, read, lines[0]));
  }

  private PushPiece.Lines lines() {
    if (!json.isList()) {
      throw PushForm.wrong(json.node(), "\"values\"", "a list");
    }
    Checkpoints checkpoints = new Checkpoints();
    long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
    boolean[] ordered = {true};
    json.items(
        () -> {
          long offset = json.offset();
          LogEntry entry = PushForm.entry(json.node());
          checkpoints.line(entry.nanos(), offset);
          ordered[0] &= span[1] <= entry.nanos();
          span[0] = Math.min(span[0], entry.nanos());
          span[1] = Math.max(span[1], entry.nanos());
        });
    return new PushPiece.Lines(checkpoints, span[0], span[1], ordered[0]);
  }
}
