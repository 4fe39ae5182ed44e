package dev.grafter.sync;

import dev.grafter.codec.Node;
import dev.grafter.model.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mute timings. Grafana writes months as numbers and weekdays as names, and a range of one as its
 * only member.
 */
final class MuteTimingNormalizer implements Normalizer {

  private static final String INTERVALS = "time_intervals";

  private static final Set<String> EMPTY_IS_ABSENT =
      Set.of("times", "weekdays", "days_of_month", "months", "years", "location");

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  @Override
  public Node.Obj desired(Resource resource) {
    return form(resource.content());
  }

  @Override
  public Node.Obj live(Node.Obj content, Resource wanted) {
    return form(content);
  }

  @Override
  public Node.Obj form(Node.Obj content) {
    Node.Obj own = Node.object().put(INTERVALS, content.find(INTERVALS)).build();
    return Tidy.each(own, INTERVALS, MuteTimingNormalizer::interval);
  }

  private static Node.Obj interval(Node.Obj interval) {
    Node.Obj tidy = Tidy.withoutEmpty(Tidy.withoutNulls(interval), EMPTY_IS_ABSENT);
    for (String key : List.of("weekdays", "days_of_month", "months", "years")) {
      Node.Obj before = tidy;
      tidy =
          tidy.find(key)
              .flatMap(Node::asList)
              .map(list -> before.with(key, list.map(MuteTimingNormalizer::range)))
              .orElse(before);
    }
    return tidy;
  }

  private static Node range(Node node) {
    return node.asString().<Node>map(text -> Node.of(range(text))).orElse(node);
  }

  private static String range(String text) {
    String[] ends = text.toLowerCase(Locale.ROOT).split(":", -1);
    String from = end(ends[0]);
    String to = end(ends[ends.length - 1]);
    return ends.length > 2 ? text : from.equals(to) ? from : from + ":" + to;
  }

  private static String end(String text) {
    String trimmed = text.strip();
    int month = MONTHS.indexOf(trimmed);
    return month < 0 ? trimmed : Integer.toString(month + 1);
  }
}
