package dev.grafter.fake;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A page of a list below {@code /apis}: by limit, and by size whatever the limit says. */
final class ObjectList {

  private static final int PAGE_BYTES = 2 << 20;

  private final Target target;
  private final boolean partial;

  ObjectList(Target target) {
    this.target = target;
    this.partial = partial(target.call());
  }

  /** Whether the caller wants metadata alone. */
  static boolean partial(Call call) {
    return call.request().header("accept").orElse("").contains("as=PartialObjectMetadata");
  }

  FakeResponse answer() {
    List<StoredObject> all = selected();
    int from = Math.min(offset(), all.size());
    List<StoredObject> page = page(all.subList(from, all.size()));
    ObjectView view = target.view();
    List<Node.Obj> items =
        page.stream().map(object -> partial ? view.partial(object) : view.row(object)).toList();
    int next = from + page.size();
    return FakeResponse.json(
        200, view.list(partial, metadata(next < all.size() ? next : 0), Node.list(items)));
  }

  private List<StoredObject> selected() {
    Predicate<Map<String, String>> labels =
        LabelSelector.parse(target.call().parameter("labelSelector"));
    String field = target.call().parameter("fieldSelector");
    return target.org().objects(target.kind()).all().stream()
        .filter(object -> labels.test(ObjectView.labels(object)))
        .filter(object -> field.isEmpty() || field.equals("metadata.name=" + object.name()))
        .toList();
  }

  private List<StoredObject> page(List<StoredObject> rest) {
    String text = target.call().parameter("limit");
    int limit = text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    List<StoredObject> page = new ArrayList<>();
    long bytes = 0;
    for (StoredObject object : rest) {
      if (page.size() >= limit || (bytes >= PAGE_BYTES && limit != Integer.MAX_VALUE)) {
        break;
      }
      page.add(object);
      bytes += object.size();
    }
    return page;
  }

  private Node.Obj metadata(int next) {
    long version =
        target.org().objects(target.kind()).all().stream()
            .mapToLong(StoredObject::resourceVersion)
            .max()
            .orElse(0);
    Node.ObjBuilder out = Node.object().put("resourceVersion", Long.toString(version));
    if (next > 0) {
      String token = "{\"o\":" + next + ",\"v\":" + version + ",\"s\":false}";
      out.put(
          "continue", Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
    }
    return out.build();
  }

  private int offset() {
    String token = target.call().parameter("continue");
    if (token.isEmpty()) {
      return 0;
    }
    try {
      String text = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      return Json.parse(text, "continue")
          .asObject()
          .flatMap(object -> object.find("o"))
          .map(node -> node instanceof Node.Num num ? (int) num.longValue() : 0)
          .filter(offset -> offset >= 0)
          .orElse(0);
    } catch (IllegalArgumentException | CodecException e) {
      throw ErrorShape.STATUS.bad("error decoding continue token");
    }
  }
}
