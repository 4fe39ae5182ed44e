package dev.grafter.logs.run;

import dev.grafter.gotext.GoString;
import dev.grafter.logs.pipeline.CriStage;
import java.time.Clock;
import java.time.Instant;

/**
 * Alloy's reading of CRI lines: without a regular expression, so that the flag may be missing and
 * an unknown one stays in the line. Other lines pass unchanged.
 */
final class AlloyCriStep extends CriJoinStep {

  private static final TimeFormat TIME = AlloyDockerStep.time(Clock.systemUTC());

  AlloyCriStep(Step next, CriStage stage) {
    super(next, stage);
  }

  @Override
  void accept(Work work) {
    String line = work.line;
    int timeEnd = timeEnd(line);
    int streamAt = skipSpace(line, timeEnd);
    boolean out = line.startsWith("stdout", Math.max(0, streamAt));
    boolean known = streamAt >= 0 && (out || line.startsWith("stderr", streamAt));
    int flagAt = known ? skipSpace(line, streamAt + "stdout".length()) : -1;
    if (flagAt < 0) {
      pass(work);
      return;
    }
    read(work, line.substring(0, timeEnd), out ? "stdout" : "stderr", flagAt);
  }

  /** The index of the first white space, or 0 when there is none. */
  private static int timeEnd(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (GoString.isSpace(line.charAt(i))) {
        return i;
      }
    }
    return 0;
  }

  /** The index after the one space that must stand here, or -1. */
  private static int skipSpace(String line, int at) {
    return at < line.length() && line.charAt(at) == ' ' ? at + 1 : -1;
  }

  private void read(Work work, String time, String stream, int flagAt) {
    String rest = work.line.substring(flagAt);
    boolean partial = rest.startsWith(PARTIAL);
    String content = partial || rest.startsWith("F") ? rest.substring(1) : rest;
    content = content.startsWith(" ") ? content.substring(1) : content;
    work.extracted.put(FLAGS, partial ? PARTIAL : "F");
    work.extracted.put("stream", stream);
    work.extracted.put("content", content);
    work.extracted.put("time", time);
    work.labels.put("stream", stream);
    work.line = content;
    Instant parsed = TIME.parse(time);
    if (parsed != null) {
      work.time = parsed;
    }
    join(work, partial);
  }
}
