package dev.grafter.fake;

/** All areas of the API that a release has. */
final class Areas {

  private final Core core;

  Areas(Core core) {
    this.core = core;
  }

  void register(Router router) {
    Objects objects = new Objects(core);
    new HealthApi(core).register(router);
    new DatasourceApi(core).register(router);
    new CorrelationApi(core).register(router);
    new FolderApi(core, objects).register(router);
    new DashboardApi(core, objects).register(router);
    new SearchApi(core).register(router);
    new RuleApi(core).register(router);
    new RuleGroupApi(core).register(router);
    new RuleExportApi(core).register(router);
    new NotificationExportApi(core).register(router);
    new RulerApi(core).register(router);
    new RuleStateApi(core).register(router);
    new ContactPointApi(core).register(router);
    new PolicyApi(core).register(router);
    new MuteTimingApi(core).register(router);
    new TemplateApi(core).register(router);
    new AnnotationApi(core).register(router);
    new LibraryApi(core).register(router);
    new AdminApi().register(router);
    new LokiApi(core).register(router);
    if (core.profile().appPlatform()) {
      new DiscoveryApi(core).register(router);
      new ObjectApi(core, objects).register(router);
    }
  }
}
