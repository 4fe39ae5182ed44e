package dev.grafter.fake;

import java.util.List;

/** A page of a list: pages count from 1. */
record Paging(int limit, int page) {

  static Paging of(FakeRequest request, int standard) {
    return new Paging(
        number(request.parameter("limit"), standard), number(request.parameter("page"), 1));
  }

  private static int number(String text, int standard) {
    return text.matches("[0-9]{1,8}") && Integer.parseInt(text) > 0
        ? Integer.parseInt(text)
        : standard;
  }

  <T> List<T> cut(List<T> all) {
    long from = Math.min((long) limit * (page - 1), all.size());
    return all.subList((int) from, (int) Math.min(from + limit, all.size()));
  }
}
