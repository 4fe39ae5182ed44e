package dev.grafter.fleet;

import java.net.URI;
import java.util.Locale;

/** Checks addresses that a user writes. */
final class HttpUrl {

  private HttpUrl() {}

  /** The text as an address. */
  static URI parse(String text) {
    try {
      return checked(URI.create(text.strip()));
    } catch (IllegalArgumentException e) {
      if (e.getCause() == null) {
        throw e;
      }
      throw new IllegalArgumentException(
          "\"" + text + "\" is not an address: write http://host:port or https://host", e);
    }
  }

  /** The address without a trailing slash. */
  static URI checked(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("\"" + url + "\" must begin with http:// or https://");
    }
    if (url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "the address must not hold a user or password: write user and password: env:NAME beside it");
    }
    if (url.getHost() == null && url.getRawAuthority() == null) {
      throw new IllegalArgumentException(
          "\"" + url + "\" has no host: write http://host:port or https://host");
    }
    if (url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException("\"" + url + "\" must be a plain address without ? or #");
    }
    String text = url.toString();
    return text.endsWith("/") ? URI.create(text.replaceAll("/+$", "")) : url;
  }
}
