package dev.grafter.cli;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.codec.Json;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.StoredStream;
import dev.grafter.logs.ingest.Detection;
import dev.grafter.logs.push.PushFile;
import dev.grafter.logs.push.PushForm;
import dev.grafter.logs.push.StreamTable;
import dev.grafter.logs.store.JoinedStream;
import dev.grafter.logs.store.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The log files that are asked: Loki's push form, or text with labels from the command line. */
final class QueryLogs {

  private static final Pattern PUSH_START = Pattern.compile("\\s*\\{\\s*\"streams\"\\s*:");

  /** Files of so many bytes together are held. */
  private static final long HELD = 16 << 20;

  private final Map<String, String> labels;
  private final Optional<Long> lastTime;

  /**
   * How to read.
   *
   * @param labels of the lines of a text; none when there is no text
   * @param lastTime of the last line of a text, in nanoseconds since 1970; else the file's date
   */
  QueryLogs(Map<String, String> labels, Optional<Long> lastTime) {
    this.labels = Map.copyOf(labels);
    this.lastTime = lastTime;
  }

  /**
   * The streams of all files. Those of small files are held; larger ones are read again for every
   * query, so that the memory that is needed does not depend on their size.
   */
  List<? extends StoredStream> read(List<Path> files, Optional<Detection> detection) {
    if (areSmall(files)) {
      List<LogStream> held = held(files);
      return detection.isPresent() ? detection.get().apply(held) : held;
    }
    List<StoredStream> joined = JoinedStream.join(stored(files));
    return detection.isPresent() ? detection.get().applyStored(joined) : joined;
  }

  /** What can be read only once, such as a pipe, is held too. */
  private static boolean areSmall(List<Path> files) {
    long size = 0;
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        return true;
      }
      size += file.toFile().length();
    }
    return size <= HELD;
  }

  private List<LogStream> held(List<Path> files) {
    StreamTable table = new StreamTable();
    for (Path file : files) {
      if (isPushed(file)) {
        table.addAll(pushed(file));
      } else {
        table.add(Labels.of(labels), text(file));
      }
    }
    return table.streams();
  }

  private List<StoredStream> stored(List<Path> files) {
    List<StoredStream> pieces = new ArrayList<>();
    for (Path file : files) {
      try {
        if (isPushed(file)) {
          pieces.addAll(PushFile.read(file));
        } else {
          long last = lastTime.isPresent() ? lastTime.get() : date(file);
          pieces.add(TextFile.of(file, Labels.of(labels), last));
        }
      } catch (CodecException e) {
        throw noPushForm(e);
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }
    return pieces;
  }

  private boolean isPushed(Path file) {
    return labels.isEmpty() || isPushForm(file);
  }

  private static boolean isPushForm(Path file) {
    try (InputStream in = open(file)) {
      String start = new String(in.readNBytes(256), StandardCharsets.ISO_8859_1);
      return PUSH_START.matcher(start).lookingAt();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private List<LogStream> pushed(Path file) {
    try {
      return PushForm.read(Json.parseLenient(Grafter.read(file), file.toString()));
    } catch (CodecException e) {
      throw noPushForm(e);
    }
  }

  private CliException noPushForm(CodecException e) {
    return CliException.failed(
        labels.isEmpty() ? e.getMessage() + " (plain text needs --labels)" : e.getMessage(), e);
  }

  /** The lines, a nanosecond apart: so their order is kept and none repeats another. */
  private List<LogEntry> text(Path file) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = open(file)) {
      LogLines.read(in, lines::add);
      long last = lastTime.isPresent() ? lastTime.get() : date(file);
      List<LogEntry> entries = new ArrayList<>(lines.size());
      for (int i = 0; i < lines.size(); i++) {
        entries.add(LogEntry.of(last - (lines.size() - 1 - i), lines.get(i)));
      }
      return entries;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static long date(Path file) throws IOException {
    return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
  }

  private static InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  private static CliException unreadable(Path file, IOException e) {
    return e instanceof NoSuchFileException
        ? CliException.usage("Tried to read " + file + " but there is no such file.", e)
        : CliException.failed("Tried to read " + file + " but " + IoReason.of(e) + ".", e);
  }
}
