package dev.grafter.gotext.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The abbreviations that zones use, which Java's own zone data leaves out. They come from a table
 * with a line per zone: its name, then {@code abbreviation/offset in seconds/1 if summer time}.
 */
final class Abbreviations {
  private static final String TABLE = "zone-abbreviations.txt";

  private Abbreviations() {}

  private record Entry(String text, int offset, boolean summer) {
    static Entry parse(String field) {
      String[] parts = field.split("/", -1);
      return new Entry(parts[0], Integer.parseInt(parts[1]), parts[2].equals("1"));
    }
  }

  /** Loaded when a zone with rules first needs a name. */
  private static final class Loaded {
    static final Map<String, List<Entry>> BY_ZONE = read();
  }

  /** The abbreviation in a zone of an offset; by the offset alone where summer time disagrees. */
  static String of(String zone, int offset, boolean summer) {
    String fallback = "";
    for (Entry entry : entries(zone)) {
      if (entry.offset == offset) {
        if (entry.summer == summer) {
          return entry.text;
        }
        fallback = entry.text;
      }
    }
    return fallback;
  }

  /** The offsets that an abbreviation has ever stood for in a zone. */
  static List<Integer> offsets(String zone, String abbreviation) {
    return entries(zone).stream()
        .filter(entry -> entry.text.equals(abbreviation))
        .map(Entry::offset)
        .toList();
  }

  private static List<Entry> entries(String zone) {
    return Loaded.BY_ZONE.getOrDefault(zone, List.of());
  }

  private static Map<String, List<Entry>> read() {
    try (InputStream in = Abbreviations.class.getResourceAsStream(TABLE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, List<Entry>> zones = new HashMap<>();
      for (String line : reader.lines().collect(Collectors.toCollection(ArrayList::new))) {
        String[] fields = line.split(" ", -1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < fields.length; i++) {
          entries.add(Entry.parse(fields[i]));
        }
        zones.put(fields[0], List.copyOf(entries));
      }
      return zones;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
