package dev.grafter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grafter.codec.Json;
import dev.grafter.fleet.Site;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import dev.grafter.model.json.DashboardJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers are other people's code: their faults are sentences, and nothing is written. */
class ProviderErrorsTest {

  @TempDir Path project;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      textBlock =
          """
          Throws       | with the provider Throws but it failed with IllegalStateException: no database.
          Silent       | with the provider Silent but it failed with NullPointerException.
          GivesNull    | with the provider GivesNull but it gave null instead of resources.
          Twice        | with the provider Twice but two resources share one key: dashboard "A" (a) and dashboard "B" (a).
          NoDashboard  | with the provider NoDashboard but the JSON is no dashboard: it has no title, but rows.
          BadJson      | with the provider BadJson but dashboard JSON:1:
          BadLogQl     | with the provider BadLogQl but dashboard "A": panel "P", query A is no LogQL: parse error at line 1, col 6
          RawLogQl     | with the provider RawLogQl but dashboard "A" (a): panel "P", query A is no LogQL: parse error at line 1, col 6
          """)
  void aFaultOfAProviderNamesItAndTheObject(String provider, String sentence) throws IOException {
    Cli cli = run(ProviderErrorsTest.class.getName() + "$" + provider);

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.err())
        .startsWith("grafter: Tried to define the resources of site root ")
        .contains(sentence)
        .hasLineCount(1);
    assertThat(written()).isEmpty();
  }

  @Test
  void twoProvidersWithOneUidNameBothObjects() throws IOException {
    String own = ProviderErrorsTest.class.getName() + "$";
    Cli cli =
        Cli.run(
            "--provider",
            own + "First",
            "--provider",
            own + "Second",
            "render",
            "--project",
            project.toString());

    assertThat(cli.code()).isEqualTo(ExitCode.FAILED);
    assertThat(cli.err())
        .contains("the provider Second but two resources share one key")
        .contains("dashboard \"First\" (a) and dashboard \"Second\" (a)");
    assertThat(written()).isEmpty();
  }

  private Cli run(String provider) {
    return Cli.run("--provider", provider, "render", "--project", project.toString());
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static ResourceSet dashboards(String... texts) {
    return ResourceSet.of(
        Stream.of(texts)
            .map(text -> DashboardJson.of(text.replace('\'', '"')).toResource())
            .toList());
  }

  /** Fails with an exception that nobody wrote for a reader. */
  public static final class Throws implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      throw new IllegalStateException("no database");
    }
  }

  /** Fails without a word. */
  public static final class Silent implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      throw new NullPointerException();
    }
  }

  /** Forgets to answer. */
  public static final class GivesNull implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return null;
    }
  }

  /** Uses a uid for two dashboards. */
  public static final class Twice implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return dashboards("{'uid': 'a', 'title': 'A'}", "{'uid': 'a', 'title': 'B'}");
    }
  }

  /** Gives something else. */
  public static final class NoDashboard implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return dashboards("{'rows': []}");
    }
  }

  /** Gives a text that is no JSON. */
  public static final class BadJson implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return dashboards("{'title': ");
    }
  }

  private static final String BROKEN =
      "{'uid': 'a', 'title': 'A', 'panels': [{'type': 'logs', 'title': 'P', 'datasource': {'type':"
          + " 'loki', 'uid': 'l'}, 'targets': [{'refId': 'A', 'expr': '{job='}]}]}";

  /** Writes a query that Loki refuses. */
  public static final class BadLogQl implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return dashboards(BROKEN);
    }
  }

  /** The same, past the reader of JSON. */
  public static final class RawLogQl implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return ResourceSet.of(
          new Resource.Dashboard(
              Optional.empty(),
              Json.parse(BROKEN.replace('\'', '"'), "test").asObject().orElseThrow()));
    }
  }

  /** One of two with the same uid. */
  public static final class First implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return dashboards("{'uid': 'a', 'title': 'First'}");
    }
  }

  /** The other. */
  public static final class Second implements ResourceProvider {
    @Override
    public ResourceSet resources(Site site) {
      return dashboards("{'uid': 'a', 'title': 'Second'}");
    }
  }
}
