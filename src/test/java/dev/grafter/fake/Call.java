package dev.grafter.fake;

import java.util.Map;

/**
 * One request on its way to a handler: matched, authenticated and allowed.
 *
 * @param request the request
 * @param path the decoded values of the path's variables
 * @param identity who asks
 * @param org the organisation that is asked for
 */
record Call(FakeRequest request, Map<String, String> path, Identity identity, Org org) {

  String path(String variable) {
    return path.get(variable);
  }

  Body body() {
    return Body.of(request);
  }

  String parameter(String name) {
    return request.parameter(name);
  }
}
