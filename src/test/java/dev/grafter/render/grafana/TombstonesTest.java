package dev.grafter.render.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import dev.grafter.fleet.Level;
import dev.grafter.wire.Deletions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TombstonesTest {

  private static final String LIST =
      """
      # ours
      version: 1
      gone:
        - level: root
          datasource: Loki
          why: no uid   # the reason
        - {level: cluster, rule: old}
      """;
  private static final Tombstone RULE =
      new Tombstone(Level.ROOT, Tombstone.Kind.RULE, "r1", "left the model");

  @Test
  void readsNamesByLevelAndKind() {
    Tombstones list = Tombstones.read(LIST, "tombstones.yml");

    assertThat(list.names(Level.ROOT, Tombstone.Kind.DATASOURCE)).containsExactly("Loki");
    assertThat(list.deletions(Level.ROOT)).isEqualTo(Deletions.NONE);
    assertThat(list.deletions(Level.CLUSTER).rules()).containsExactly("old");
  }

  @Test
  void addingKeepsWhatPeopleWrote() {
    String longer = Tombstones.read(LIST, "").print(LIST, List.of(RULE));

    assertThat(longer).isEqualTo(LIST + "  - level: root\n    rule: r1\n    why: left the model\n");
    assertThat(Tombstones.read(longer, "").all()).hasSize(3).contains(RULE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "'version: 1'", "'version: 1\ngone: []'", "'gone: []\nversion: 1'"})
  void addingToAListThatCannotGrowAtItsEndWritesItAnew(String text) {
    Tombstones before = text.isEmpty() ? Tombstones.none() : Tombstones.read(text, "");

    String longer = before.print(text, List.of(RULE));

    assertThat(longer).startsWith("# What left the model").contains("version: 1\ngone:\n");
    assertThat(Tombstones.read(longer, "").all()).containsExactly(RULE);
  }

  @Test
  void whatIsListedIsNotAddedTwice() {
    Tombstones list = Tombstones.none().plus(List.of(RULE));

    assertThat(
            list.missing(
                Tombstones.of(
                    Level.ROOT,
                    new Deletions(List.of("r1", "r2"), List.of("c"), List.of(), List.of()))))
        .extracting(Tombstone::name)
        .containsExactly("r2", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'gone: []' | t.yml:1:1: the list of tombstones lacks \"version\": add it",
        "'version: 2' | t.yml:1:10: the list of tombstones, version: this Grafter reads version 1, not 2",
        "'{version: 1, gome: []}' | t.yml:1:14: the list of tombstones has no property \"gome\": did you mean \"gone\"?",
        "'{version: 1, gone: [{level: root}]}' | t.yml:1:21: a tombstone names one thing, under one of datasource, rule, contactPoint, muteTiming, template",
        "'{version: 1, gone: [{level: root, rule: a, datasource: b}]}' | t.yml:1:21: a tombstone names one thing, under one of datasource, rule, contactPoint, muteTiming, template",
        "'{version: 1, gone: [{level: moon, rule: a}]}' | t.yml:1:29: a tombstone, level: \"moon\" is not one of root, cluster",
        "'{version: 1, gone: [{level: root, rule: \"\"}]}' | t.yml:1:41: a tombstone, rule: it is empty",
        "'[]' | t.yml:1:1: the list of tombstones should be an object with keys, not a list",
      })
  void badListsAreRefusedWithTheirPlace(String text, String message) {
    assertThatThrownBy(() -> Tombstones.read(text, "t.yml"))
        .isInstanceOf(CodecException.class)
        .hasMessage(message);
  }
}
