package dev.grafter.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grafter.codec.CodecException;
import dev.grafter.codec.Json;
import dev.grafter.codec.Node;
import dev.grafter.logql.check.LokiVersion;
import dev.grafter.logql.eval.EntryCursor;
import dev.grafter.logql.eval.Labels;
import dev.grafter.logql.eval.LogEntry;
import dev.grafter.logql.eval.LogStream;
import dev.grafter.logql.eval.StoredStream;
import dev.grafter.logs.ingest.Detection;
import dev.grafter.logs.push.PushFile;
import dev.grafter.logs.push.PushForm;
import dev.grafter.logs.query.QueryApi;
import dev.grafter.logs.query.Question;
import dev.grafter.logs.query.QuestionForm;
import dev.grafter.logs.query.TimeSpan;
import dev.grafter.testing.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams in files answer as streams in memory do. */
class StoredStreamsTest {

  @TempDir private Path directory;

  @Test
  void queriesOverFilesAnswerAsOverMemory() throws IOException {
    Node.Obj recording = recording();
    Node document = scattered(recording.get("streams").asList().orElseThrow());
    List<LogStream> held = PushForm.read(document);
    List<StoredStream> stored = JoinedStream.join(PushFile.read(written(Json.write(document))));
    QueryApi memory = new QueryApi(held, LokiVersion.REFERENCE);
    QueryApi files = new QueryApi(stored, LokiVersion.REFERENCE);
    TimeSpan span = TimeSpan.of(held);

    List<Node> cases = recording.get("cases").asList().orElseThrow().items();
    int equal = 0;
    for (Node one : cases) {
      Question question = QuestionForm.read(one, span);
      assertThat(files.answer(question)).isEqualTo(memory.answer(question));
      equal++;
    }

    assertThat(TimeSpan.of(stored)).isEqualTo(span);
    Counts.print("stored streams", equal, cases.size());
  }

  @Test
  void detectionOverFilesIsThatOverMemory() throws IOException {
    Node document = scattered(recording().get("streams").asList().orElseThrow());
    Detection detection = Detection.of(LokiVersion.REFERENCE);
    List<LogStream> held = detection.apply(PushForm.read(document));
    List<? extends StoredStream> stored =
        detection.applyStored(PushFile.read(written(Json.write(document))));

    assertThat(stored.stream().map(StoredStreamsTest::all))
        .containsExactlyInAnyOrderElementsOf(held);
  }

  private static Node.Obj recording() throws IOException {
    try (InputStream in =
        new GZIPInputStream(
            StoredStreamsTest.class.getResourceAsStream("/conformance/logql-eval.json.gz"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Json.parse(text, "recording").asObject().orElseThrow();
    }
  }

  private Path written(String text) throws IOException {
    return Files.writeString(directory.resolve("streams.json"), text);
  }

  /** The same lines in pieces, mixed, some repeated and some not in the order of time. */
  private static Node scattered(Node.Arr streams) {
    Random random = new Random(5);
    List<Node> pieces = new ArrayList<>();
    for (Node stream : streams.items()) {
      Node.Obj object = stream.asObject().orElseThrow();
      List<Node> values = new ArrayList<>(object.get("values").asList().orElseThrow().items());
      if (random.nextInt(3) == 0) {
        java.util.Collections.shuffle(values, random);
      }
      for (int from = 0; from < values.size(); ) {
        int to = Math.min(values.size(), from + 1 + random.nextInt(9));
        List<Node> part = values.subList(Math.max(0, from - random.nextInt(2)), to);
        pieces.add(
            Node.object()
                .put("values", Node.list(part))
                .put("extra", Node.list(Node.of(1)))
                .put("stream", object.get("stream"))
                .build());
        from = to;
      }
    }
    java.util.Collections.shuffle(pieces, random);
    return Node.object().put("tenant", "x").put("streams", Node.list(pieces)).build();
  }

  @Test
  void linesOfATextAreReadFromAnyTimeOn() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 25_000; i++) {
      text.append("line ").append(i).append(i % 3 == 0 ? " é\n" : "\n");
    }
    Path file = Files.writeString(directory.resolve("a.log"), text.append("the end"));
    TextFile lines = TextFile.of(file, Labels.of("app", "x"), 1_000_000);

    assertThat(lines.first()).isEqualTo(975_000);
    assertThat(lines.cuts()).containsExactly(975_000, 985_000, 995_000);
    assertThat(texts(lines, 0, Long.MAX_VALUE)).hasSize(25_001).endsWith("line 24999 é", "the end");
    assertThat(texts(lines, 985_000, 985_001)).containsExactly("line 10000", "line 10001");
    assertThat(texts(lines, 984_999, 984_999)).containsExactly("line 9999 é");
    assertThat(texts(lines, 1_000_001, 2_000_000)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"streams\": 1}",
        "{\"streams\": [1]}",
        "{\"streams\": [{}]}",
        "{\"streams\": [{\"stream\": {}}]}",
        "{\"streams\": [{\"stream\": {\"a-b\": \"c\"}, \"values\": []}]}",
        "{\"streams\": [{\"stream\": {}, \"values\": 3}]}",
        "{\"streams\": [{\"stream\": {}, \"values\": [[\"x\", \"line\"]]}]}",
        "{\"streams\": [{\"stream\": {}, \"values\": [[\"1\", \"line\"]]}]",
        "{\"streams\": []} x"
      })
  void whatIsNoPushFormIsRefusedInTheSameWords(String text) throws IOException {
    Path file = written(text);
    String words = null;
    try {
      PushForm.read(Json.parseLenient(text, file.toString()));
    } catch (CodecException e) {
      words = e.getMessage();
    }
    assertThat(words).isNotNull();
    assertThatThrownBy(() -> PushFile.read(file))
        .isInstanceOf(CodecException.class)
        .hasMessage(words);
  }

  private static LogStream all(StoredStream stream) {
    return new LogStream(stream.labels(), entries(stream, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private static List<String> texts(StoredStream stream, long from, long to) {
    return entries(stream, from, to).stream().map(LogEntry::line).toList();
  }

  private static List<LogEntry> entries(StoredStream stream, long from, long to) {
    List<LogEntry> entries = new ArrayList<>();
    try (EntryCursor cursor = stream.open(from, to)) {
      for (LogEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
        entries.add(entry);
      }
    }
    return entries;
  }
}
