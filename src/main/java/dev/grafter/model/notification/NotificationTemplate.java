package dev.grafter.model.notification;

import dev.grafter.model.Resource;

/**
 * Texts that contact points use, as a group of Go templates.
 *
 * @param name the group's name
 * @param text {@code {{ define "..." }}} blocks
 */
public record NotificationTemplate(String name, String text) {

  /** Checks that it defines something. */
  public NotificationTemplate {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a notification template has no name: give it one");
    }
    if (!text.contains("define")) {
      throw new IllegalArgumentException(
          "notification template \""
              + name
              + "\" defines nothing that a contact point could use: write {{ define \"...\" }}");
    }
  }

  /** A group with one text of the group's name, used as {@code {{ template "name" . }}}. */
  public static NotificationTemplate defining(String name, String body) {
    return new NotificationTemplate(name, "{{ define \"" + name + "\" }}" + body + "{{ end }}");
  }

  /** What a contact point's text says to use the text of a name. */
  public static String use(String name) {
    return "{{ template \"" + name + "\" . }}";
  }

  /** The group as Grafana keeps it. */
  public Resource.Template toResource() {
    return new Resource.Template(name, text);
  }
}
