package dev.grafter.gotext.function;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of the form {@code host:port}. */
final class HostPort {
  private static final Pattern IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})(?:\\.|$)){4}");

  private HostPort() {}

  private record Parts(String host, String port) {}

  /** The address without its port; anything else as it is. */
  static String withoutPort(String address) {
    return split(address).map(Parts::host).orElse(address);
  }

  /** The first label of the host's name, with the port; addresses of numbers as they are. */
  static String withoutDomain(String address) {
    Parts parts = split(address).orElse(new Parts(address, ""));
    String host = parts.host();
    if (isNumeric(host)) {
      return address;
    }
    int dot = host.indexOf('.');
    String name = dot < 0 ? host : host.substring(0, dot);
    if (parts.port().isEmpty()) {
      return name;
    }
    return (name.contains(":") ? "[" + name + "]" : name) + ":" + parts.port();
  }

  private static boolean isNumeric(String host) {
    return host.contains(":") ? isIpv6(host) : IPV4.matcher(host).matches() && inRange(host);
  }

  private static boolean inRange(String host) {
    for (String part : host.split("\\.", -1)) {
      if (Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIpv6(String host) {
    return host.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':' || c == '.');
  }

  private static Optional<Parts> split(String address) {
    int colon = address.lastIndexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String port = address.substring(colon + 1);
    if (address.startsWith("[")) {
      int end = address.indexOf(']');
      boolean valid = end + 1 == colon && noBracket(address.substring(1, end)) && noBracket(port);
      return valid ? Optional.of(new Parts(address.substring(1, end), port)) : Optional.empty();
    }
    String host = address.substring(0, colon);
    boolean valid = !host.contains(":") && noBracket(address);
    return valid ? Optional.of(new Parts(host, port)) : Optional.empty();
  }

  private static boolean noBracket(String text) {
    return text.indexOf('[') < 0 && text.indexOf(']') < 0;
  }
}
