package dev.grafter.render.python;

import dev.grafter.logs.format.LogFormat;
import dev.grafter.render.Banner;
import dev.grafter.render.RenderTarget;
import dev.grafter.render.RenderedTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Python module {@code grafter_logging}, by which services write what the pipeline reads. Names
 * of fields, words of levels and what a name may hold are those of {@link dev.grafter.logs.format}.
 *
 * @param path the file
 * @param origin for the comment at the top
 */
public record LoggingModule(String path, String origin) implements RenderTarget {

  /** The name of the file, by which services import it. */
  public static final String FILE = "grafter_logging.py";

  private static final String CONSTANTS = "# constants\n";

  @Override
  public void render(RenderedTree.Builder tree) {
    tree.add(path, text());
  }

  private String text() {
    return comment() + source().replace(CONSTANTS, PythonConstants.text());
  }

  private String comment() {
    String formats =
        Stream.of(LogFormat.values()).map(LogFormat::id).collect(Collectors.joining(", "));
    String banner = Banner.of(origin, Stream.of("log formats " + formats).toList());
    return banner.lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
  }

  private static String source() {
    try (InputStream in = Objects.requireNonNull(LoggingModule.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
