package dev.grafter.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreePathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/etc/passwd",
        "../a",
        "a/../../b",
        "a/..",
        "./a",
        "a//b",
        "a/",
        "a\\b",
        "a\u0000b",
        "a\nb",
        ".grafter-files",
        ".grafter-staging/a"
      })
  void refusesWhatCouldLeaveTheTree(String path) {
    assertThatThrownBy(() -> new TreePath(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"");
  }

  @Test
  void knowsItsParts() {
    TreePath path = new TreePath("root/grafana/alerts.yml");

    assertThat(path.segments()).containsExactly("root", "grafana", "alerts.yml");
    assertThat(path.isBelow("root/")).isTrue();
    assertThat(path.isBelow("")).isTrue();
    assertThat(path.isBelow("cluster/")).isFalse();
  }

  @Test
  void aTreeRefusesTwoFilesThatSomeDisksCannotTellApart() {
    RenderedTree.Builder tree = RenderedTree.within(List.of("a/")).add("a/One.json", "1");

    assertThatThrownBy(() -> tree.add("a/one.json", "2"))
        .hasMessage("two resources are written to one file: a/One.json and a/one.json");
    assertThatThrownBy(() -> tree.add("b/one.json", "2"))
        .hasMessage("b/one.json lies outside of what is being rendered");
    assertThatThrownBy(() -> RenderedTree.within(List.of("a")))
        .hasMessage("the scope \"a\" must end in a slash");
  }
}
