package dev.grafter.alerting.rules;

import dev.grafter.alerting.GrafanaRule;
import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.model.alert.ErrorState;
import dev.grafter.model.alert.NoDataState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One Grafana rule in the spelling of files or of the API; unknown keys are ignored. */
final class GrafanaRuleReader {

  /** Far more than a rule needs: it bounds how deep expressions can build on each other. */
  private static final int MOST_QUERIES = 500;

  private static final UnaryOperator<String> AS_IT_IS = UnaryOperator.identity();

  private final Node.Obj rule;
  private final GrafanaGroup group;
  private final Spelling spelling;
  private final UnaryOperator<String> expansion;
  private final String title;
  private final String what;

  /** The keys that files and the API spell in different ways; each ignores the other's. */
  private record Spelling(String keepFiring, String missing) {
    private static final Spelling FILE =
        new Spelling("keepFiringFor", "missing_series_evals_to_resolve");
    private static final Spelling API =
        new Spelling("keep_firing_for", "missingSeriesEvalsToResolve");
  }

  private GrafanaRuleReader(
      Node.Obj rule, GrafanaGroup group, Spelling spelling, UnaryOperator<String> expansion) {
    this.rule = rule;
    this.group = group;
    this.spelling = spelling;
    this.expansion = expansion;
    this.title = expansion.apply(Nodes.required(rule, "title", "a rule"));
    this.what = "rule \"" + title + "\"";
  }

  static GrafanaRuleReader file(Node.Obj rule, GrafanaGroup group, EnvironmentText environment) {
    return new GrafanaRuleReader(rule, group, Spelling.FILE, environment::expand);
  }

  static GrafanaRuleReader api(Node.Obj rule, GrafanaGroup group) {
    return new GrafanaRuleReader(rule, group, Spelling.API, AS_IT_IS);
  }

  /** The rule; empty when it records instead of alerting. */
  Optional<GrafanaRule> read() {
    if (rule.find("record").filter(record -> !record.isNull()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new GrafanaRule(
            expansion.apply(Nodes.text(rule, "uid", what).orElse("")),
            title,
            group.folderUid(),
            group.folder(),
            group.name(),
            group.interval(),
            expansion.apply(Nodes.required(rule, "condition", what)),
            queries(),
            duration("for"),
            duration(spelling.keepFiring()),
            noData(),
            error(),
            missing(),
            Nodes.texts(rule, "labels", what, expansion),
            Nodes.texts(rule, "annotations", what, AS_IT_IS),
            paused()));
  }

  private Duration duration(String key) {
    return Nodes.duration(rule, key, what, expansion);
  }

  private NoDataState noData() {
    String word = word("noDataState").orElse(NoDataState.NO_DATA.word());
    for (NoDataState state : NoDataState.values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw unknownWord("noDataState", word, "NoData, OK, Alerting or KeepLast");
  }

  private ErrorState error() {
    String word = word("execErrState").orElse(ErrorState.ALERTING.word());
    for (ErrorState state : ErrorState.values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw unknownWord("execErrState", word, "Error, OK, Alerting or KeepLast");
  }

  private Optional<String> word(String key) {
    return Nodes.text(rule, key, what).map(expansion).filter(word -> !word.isEmpty());
  }

  private CodecException unknownWord(String key, String word, String words) {
    return new CodecException(
        rule.get(key).where(), what + ": " + key + " is \"" + word + "\", not " + words);
  }

  private boolean paused() {
    return Nodes.text(rule, "isPaused", what).map(expansion).filter("true"::equals).isPresent();
  }

  private int missing() {
    String key = spelling.missing();
    Optional<String> text = Nodes.text(rule, key, what);
    if (text.isEmpty()) {
      return GrafanaRule.MISSING_EVALUATIONS;
    }
    try {
      int count = Integer.parseInt(text.get());
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // told below, as for numbers below 1
    }
    throw new CodecException(
        rule.get(key).where(), what + ": " + key + " is a whole number from 1 on");
  }

  private List<GrafanaRule.Query> queries() {
    List<GrafanaRule.Query> queries = new ArrayList<>();
    for (Node.Obj query : Nodes.list(rule, "data", what)) {
      queries.add(query(query));
    }
    if (queries.isEmpty() || queries.size() > MOST_QUERIES) {
      throw new CodecException(
          rule.where(),
          queries.isEmpty()
              ? what + " has no queries under \"data\""
              : what
                  + " has "
                  + queries.size()
                  + " queries and expressions; here at most "
                  + MOST_QUERIES
                  + " are evaluated");
    }
    return queries;
  }

  private GrafanaRule.Query query(Node.Obj query) {
    String refId = expansion.apply(Nodes.required(query, "refId", what + ": a query"));
    String place = what + ", query " + refId;
    String datasource = expansion.apply(Nodes.text(query, "datasourceUid", place).orElse(""));
    Node.Obj model = model(query, place);
    GrafanaRule.Query read =
        new GrafanaRule.Query(
            refId, datasource, seconds(query, "from"), seconds(query, "to"), model);
    if (!read.isExpression()) {
      requireLoki(query, model, place);
    }
    return read;
  }

  /** The model; the query's own type counts where the model has none. */
  private static Node.Obj model(Node.Obj query, String place) {
    Node model =
        query
            .find("model")
            .orElseThrow(() -> new CodecException(query.where(), place + " needs a \"model\""));
    Node.Obj object =
        model
            .asString()
            .map(text -> Json.parse(text, model.where().toString()))
            .orElse(model)
            .asObject()
            .orElseThrow(
                () ->
                    new CodecException(
                        model.where(), place + ": model is an object, not " + model.kind()));
    Optional<String> type = query.text("queryType").filter(text -> !text.isEmpty());
    return type.isPresent() && !object.has("queryType")
        ? object.with("queryType", type.get())
        : object;
  }

  private static Duration seconds(Node.Obj query, String key) {
    return query
        .find("relativeTimeRange", key)
        .filter(Node.Num.class::isInstance)
        .map(node -> Duration.ofSeconds((long) ((Node.Num) node).doubleValue()))
        .orElse(Duration.ZERO);
  }

  private static void requireLoki(Node.Obj query, Node.Obj model, String place) {
    Optional<String> type = model.text("datasource", "type").filter(text -> !text.isEmpty());
    if (type.isPresent() && !type.get().equals("loki")) {
      throw new CodecException(
          query.where(),
          place
              + " asks a datasource of type "
              + type.get()
              + "; only Loki's can be evaluated here");
    }
  }
}
