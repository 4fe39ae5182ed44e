package dev.grafter.render;

import java.util.List;

/** The comment at the top of a rendered file: what made it, and from which objects of the model. */
public final class Banner {

  private Banner() {}

  /**
   * The comment, without comment signs.
   *
   * @param origin where the model comes from, such as {@code Definitions, level root}
   * @param objects what the file holds, one name each
   */
  public static String of(String origin, List<String> objects) {
    return of(origin, objects, List.of());
  }

  /**
   * The comment, without comment signs.
   *
   * @param origin where the model comes from
   * @param objects what the file holds, one name each
   * @param remarks what whoever mounts the file must know, in sentences without a full stop
   */
  public static String of(String origin, List<String> objects, List<String> remarks) {
    StringBuilder text =
        new StringBuilder("Made by `grafter render` from ")
            .append(oneLine(origin))
            .append("; edit the definitions, not this file.");
    objects.forEach(object -> text.append("\n- ").append(oneLine(object)));
    remarks.forEach(remark -> text.append('\n').append(oneLine(remark)).append('.'));
    return text.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
