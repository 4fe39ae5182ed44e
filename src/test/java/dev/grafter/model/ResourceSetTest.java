package dev.grafter.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.Node;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResourceSetTest {

  private static final Resource.Folder OUTER =
      new Resource.Folder("z-outer", "Outer", Optional.empty());
  private static final Resource.Folder INNER =
      new Resource.Folder("a-inner", "Inner", Optional.of("z-outer"));

  @Test
  void putsParentsBeforeChildrenAndFoldersBeforeWhatLiesInThem() {
    ResourceSet set =
        ResourceSet.of(group("a-inner", "errors", "r1"), dashboard("d1", "z-outer"), INNER, OUTER);

    assertThat(set.all())
        .extracting(Resource::title)
        .containsExactly("Outer", "Inner", "d1", "errors");
  }

  @Test
  void refusesAMissingFolderTwoEqualKeysAndARuleInTwoGroups() {
    assertThatThrownBy(() -> ResourceSet.of(dashboard("d1", "nowhere")))
        .hasMessage(
            "dashboard \"d1\" (d1) lies in the folder \"nowhere\", which is not defined: define it too");
    assertThatThrownBy(() -> ResourceSet.of(OUTER, OUTER))
        .hasMessageContaining("two resources share one key");
    assertThatThrownBy(
            () -> ResourceSet.of(OUTER, group("z-outer", "a", "r1"), group("z-outer", "b", "r1")))
        .hasMessageContaining("the rule uid \"r1\" stands in");
  }

  @Test
  void refusesFoldersThatLieInThemselves() {
    Resource.Folder a = new Resource.Folder("a", "A", Optional.of("b"));
    Resource.Folder b = new Resource.Folder("b", "B", Optional.of("a"));

    assertThatThrownBy(() -> ResourceSet.of(a, b)).hasMessageContaining("break the circle");
  }

  @Test
  void refusesWhatGrafanaWouldRefuse() {
    assertThatThrownBy(() -> new Resource.Folder("a b", "A", Optional.empty()))
        .hasMessageContaining("a uid is 1 to 40");
    assertThatThrownBy(
            () -> new Resource.RuleGroup("f", "g", Duration.ofSeconds(15), List.of(rule("r"))))
        .hasMessage(
            "rule group \"g\" is evaluated every PT15S: Grafana takes multiples of 10 seconds");
  }

  private static Resource.Dashboard dashboard(String uid, String folder) {
    return new Resource.Dashboard(
        Optional.of(folder), Node.object().put("uid", uid).put("title", uid).build());
  }

  private static Resource.RuleGroup group(String folder, String name, String rule) {
    return new Resource.RuleGroup(folder, name, Duration.ofMinutes(1), List.of(rule(rule)));
  }

  private static Node.Obj rule(String uid) {
    return Node.object().put("uid", uid).put("title", uid).build();
  }
}
