package dev.grafter.http;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an error answer says, in one line. Grafana has several shapes of errors; proxies answer HTML
 * or plain text.
 */
final class ServerMessage {

  private static final String PAGE = "an HTML page";
  private static final int LONGEST = 400;
  private static final int SCANNED = 64 * 1024;
  private static final Pattern TITLE =
      Pattern.compile("<title>([^<]{1,200})</title>", Pattern.CASE_INSENSITIVE);

  private ServerMessage() {}

  static String of(String body) {
    String text = body.strip();
    if (text.startsWith("{")) {
      return oneLine(json(text).orElse("an error without a message"));
    }
    if (text.startsWith("<")) {
      Matcher title = TITLE.matcher(text.substring(0, Math.min(text.length(), SCANNED)));
      return title.find()
          ? PAGE + " titled \"" + oneLine(title.group(1)) + "\", so likely a proxy"
          : PAGE + ", so likely a proxy";
    }
    return oneLine(text);
  }

  /** Whether this message tells of a page for people, which Grafana's APIs never answer. */
  static boolean isPage(String message) {
    return message.startsWith(PAGE);
  }

  private static Optional<String> json(String text) {
    try {
      return Json.parseLenient(text, "answer").asObject().flatMap(ServerMessage::message);
    } catch (CodecException e) {
      return Optional.of("JSON that breaks off");
    }
  }

  private static Optional<String> message(Node.Obj error) {
    return error
        .text("message")
        .filter(message -> !message.isBlank())
        .or(() -> error.text("error"));
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
