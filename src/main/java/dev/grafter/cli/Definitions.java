package dev.grafter.cli;

import dev.grafter.fleet.Site;
import dev.grafter.model.ResourceSet;
import java.util.List;
import java.util.function.Function;

/**
 * What each site should hold.
 *
 * @param of the resources of a site
 * @param notes what is different there from what is committed, a sentence each
 */
record Definitions(Function<Site, ResourceSet> of, Function<Site, List<String>> notes) {}
