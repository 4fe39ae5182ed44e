package dev.grafter.lint;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects findings and gives them back in order, each once. */
public final class Findings {

  private final SortedSet<Finding> found = new TreeSet<>();

  /** Adds one. */
  public void add(Finding finding) {
    found.add(finding);
  }

  /** Adds all. */
  public void addAll(Collection<Finding> findings) {
    found.addAll(findings);
  }

  /** What was found so far, in order. */
  public List<Finding> list() {
    return List.copyOf(found);
  }

  /** Whether anything of this level was found. */
  public boolean has(FindingLevel level) {
    return found.stream().anyMatch(finding -> finding.level() == level);
  }
}
