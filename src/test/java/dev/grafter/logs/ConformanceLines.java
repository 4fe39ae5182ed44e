package dev.grafter.logs;

import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Recorded answers of real programs: a JSON object a line. */
public final class ConformanceLines {

  private ConformanceLines() {}

  /** The objects of a file in {@code conformance/}, unpacked when its name ends in {@code .gz}. */
  public static List<Node.Obj> read(String name) {
    try (InputStream raw =
            Objects.requireNonNull(
                ConformanceLines.class.getResourceAsStream("/conformance/" + name), name);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> Json.parseLenient(line, name).asObject().orElseThrow())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
