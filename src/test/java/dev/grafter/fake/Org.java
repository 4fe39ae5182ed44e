package dev.grafter.fake;

/** The state of one organisation. */
final class Org {

  private final long id;
  private final String name;
  private final DatasourceStore datasources = new DatasourceStore();
  private final ObjectStore folders = new ObjectStore(ObjectKind.FOLDER);
  private final ObjectStore dashboards = new ObjectStore(ObjectKind.DASHBOARD);
  private final RuleStore rules = new RuleStore();
  private final LibraryStore library = new LibraryStore();
  private final AnnotationStore annotations = new AnnotationStore();
  private final CorrelationStore correlations = new CorrelationStore();
  private final AlertmanagerStore alertmanager;

  Org(long id, String name, Profile profile) {
    this.id = id;
    this.name = name;
    this.alertmanager = new AlertmanagerStore(profile);
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }

  /** The organisation's name below {@code /apis}. */
  String namespace() {
    return id == 1 ? "default" : "org-" + id;
  }

  DatasourceStore datasources() {
    return datasources;
  }

  ObjectStore folders() {
    return folders;
  }

  ObjectStore dashboards() {
    return dashboards;
  }

  ObjectStore objects(ObjectKind kind) {
    return kind == ObjectKind.FOLDER ? folders : dashboards;
  }

  RuleStore rules() {
    return rules;
  }

  LibraryStore library() {
    return library;
  }

  CorrelationStore correlations() {
    return correlations;
  }

  AnnotationStore annotations() {
    return annotations;
  }

  AlertmanagerStore alertmanager() {
    return alertmanager;
  }
}
