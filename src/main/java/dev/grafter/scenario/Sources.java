package dev.grafter.scenario;

import dev.grafter.alerting.EvaluableRule;
import dev.grafter.alerting.rules.RuleFiles;
import dev.grafter.codec.CodecException;
import dev.grafter.codec.IoReason;
import dev.grafter.codec.Json;
import dev.grafter.codec.Location;
import dev.grafter.codec.Node;
import dev.grafter.codec.Yaml;
import dev.grafter.codec.YamlOptions;
import dev.grafter.fleet.AlertEngine;
import dev.grafter.fleet.Level;
import dev.grafter.fleet.Site;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logs.pipeline.Pipeline;
import dev.grafter.logs.pipeline.PipelineYaml;
import dev.grafter.logs.pipeline.PromtailConfig;
import dev.grafter.logs.pipeline.ScrapeJob;
import dev.grafter.logs.push.PushForm;
import dev.grafter.model.Resource;
import dev.grafter.model.ResourceProvider;
import dev.grafter.model.ResourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What scenarios draw on, each read once however many scenarios name it: rules and pipelines of
 * levels and of files, and streams. For any number of threads.
 */
final class Sources {

  private static final ScrapeJob NO_STAGES = job(new Pipeline("none", List.of()));

  private final List<ResourceProvider> providers;
  private final Map<String, String> environment;
  private final Map<Level, RuleBook> levels = new ConcurrentHashMap<>();
  private final Map<Path, RuleBook> books = new ConcurrentHashMap<>();
  private final Map<Path, ScrapeJob> jobs = new ConcurrentHashMap<>();
  private final Map<Path, List<LogStream>> streams = new ConcurrentHashMap<>();

  /**
   * @param providers who defines the rules and pipelines of levels
   * @param environment the variables that provisioning files may name
   */
  Sources(List<ResourceProvider> providers, Map<String, String> environment) {
    this.providers = List.copyOf(providers);
    this.environment = Map.copyOf(environment);
  }

  /** The rules of a scenario. */
  RuleBook rules(Scenario scenario) {
    return scenario
        .rules()
        .map(file -> cached(books, file, this::book))
        .orElseGet(() -> level(scenario));
  }

  private RuleBook book(String text, String name) {
    Node file = Yaml.parse(text, name, YamlOptions.GO_V3);
    RulePlaces places = new RulePlaces(file);
    return new RuleBook(
        name,
        RuleFiles.read(file, environment).stream()
            .map(rule -> new BookRule(rule, places.next(rule.name())))
            .toList());
  }

  private RuleBook level(Scenario scenario) {
    Level level = scenario.level().orElseThrow();
    if (providers.isEmpty()) {
      throw new CodecException(
          scenario.where(),
          "nobody says what the rules of level " + level.id() + " are: name a ResourceProvider");
    }
    return levels.computeIfAbsent(level, this::book);
  }

  private RuleBook book(Level level) {
    List<EvaluableRule> rules = new ArrayList<>();
    rules.addAll(
        RuleFiles.of(
            defined(level, AlertEngine.GRAFANA, Resource.RuleGroup.class, Resource.Folder.class)));
    rules.addAll(RuleFiles.of(defined(level, AlertEngine.RULER, Resource.RulerGroup.class)));
    return new RuleBook(
        "the rules of level " + level.id(),
        rules.stream().map(rule -> new BookRule(rule, Location.NONE)).toList());
  }

  @SafeVarargs
  private ResourceSet defined(Level level, AlertEngine engine, Class<? extends Resource>... kinds) {
    Site standard = Site.of(level);
    Site site =
        new Site(
            standard.name(),
            level,
            standard.grafana(),
            standard.loki(),
            standard.collector(),
            engine);
    List<Resource> wanted = new ArrayList<>();
    for (ResourceProvider provider : providers) {
      ResourceSet set = provider.resources(site);
      for (Class<? extends Resource> kind : kinds) {
        wanted.addAll(set.all(kind));
      }
    }
    return ResourceSet.of(wanted);
  }

  /** What collects the lines of a scenario. */
  ScrapeJob job(Scenario scenario) {
    if (scenario.pipeline().isPresent()) {
      return cached(jobs, scenario.pipeline().get(), Sources::job);
    }
    return scenario.level().flatMap(this::pipeline).map(Sources::job).orElse(NO_STAGES);
  }

  private Optional<Pipeline> pipeline(Level level) {
    return providers.stream().flatMap(provider -> provider.pipeline(level).stream()).findFirst();
  }

  private static ScrapeJob job(Pipeline pipeline) {
    return new ScrapeJob(pipeline.name(), pipeline, List.of(), Map.of(), true);
  }

  /** A whole Promtail configuration, of which the first job counts, or a list of stages. */
  private static ScrapeJob job(String text, String name) {
    Node file = Yaml.parse(text, name, YamlOptions.GO_V2);
    return file.asObject().isPresent()
        ? PromtailConfig.parse(text, name).jobs().get(0)
        : job(PipelineYaml.read(name, file).pipeline());
  }

  /** The streams of a file in push form. */
  List<LogStream> streams(FileRef file) {
    return cached(streams, file, (text, name) -> PushForm.read(Json.parseLenient(text, name)));
  }

  private interface Reader<T> {
    T read(String text, String name);
  }

  private static <T> T cached(Map<Path, T> cache, FileRef file, Reader<T> reader) {
    Path path = file.path().toAbsolutePath().normalize();
    return cache.computeIfAbsent(
        path, any -> reader.read(text(file), file.path().normalize().toString()));
  }

  private static String text(FileRef file) {
    try {
      return Files.readString(file.path());
    } catch (NoSuchFileException e) {
      throw new CodecException(
          file.where(),
          "there is no file " + file.path().normalize() + ": it is looked for beside the scenario");
    } catch (IOException e) {
      throw new CodecException(
          file.where(), "Tried to read " + file.path().normalize() + " but " + IoReason.of(e));
    }
  }
}
