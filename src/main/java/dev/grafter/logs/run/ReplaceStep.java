package dev.grafter.logs.run;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateExecException;
import dev.grafter.logql.regex.RegexCursor;
import dev.grafter.logs.pipeline.ReplaceStage;
import dev.grafter.logs.text.PipelineTemplates;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Replaces what groups captured; a template that fails leaves everything as it was. */
final class ReplaceStep extends LineStep {

  private final RegexCursor cursor;
  private final Map<String, Integer> named;
  private final Template template;

  /**
   * Makes the step.
   *
   * @throws IllegalArgumentException when the template is none
   */
  ReplaceStep(Step next, ReplaceStage stage, Clock clock) {
    super(next, stage.source());
    this.cursor = stage.expression().cursor();
    this.named = stage.expression().namedGroups();
    this.template = PipelineTemplates.parse(stage.replace(), clock);
  }

  @Override
  void accept(Work work) {
    String input = input(work);
    if (input != null) {
      Replacing replacing = new Replacing(work, input);
      if (replacing.succeeds()) {
        output(work, replacing.result());
        replacing.extractGroups(work);
      }
    }
    pass(work);
  }

  private final class Replacing {
    private final String input;
    private final TemplateData data;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> replaced = new HashMap<>();
    private final Map<String, String> firstGroups = new HashMap<>();
    private int done;
    private boolean first = true;

    Replacing(Work work, String input) {
      this.input = input;
      this.data = TemplateData.forReplace(work);
    }

    /** Whether there was a match, and the template gave a text for each group. */
    boolean succeeds() {
      try {
        return cursor.findAll(input, this::match);
      } catch (TemplateExecException e) {
        return false;
      }
    }

    private void match() {
      if (first) {
        named.forEach((name, group) -> firstGroups.put(name, cursor.group(group)));
        first = false;
      }
      for (int group = 1; group <= cursor.groups(); group++) {
        if (cursor.start(group) >= 0) {
          group(cursor.start(group), cursor.end(group));
        }
      }
    }

    private void group(int start, int end) {
      String captured = input.substring(start, end);
      StringBuilder text = new StringBuilder();
      template.executeTo(text, data.withValue(captured));
      String value = GoString.healed(text.toString());
      if (done <= start) {
        out.append(input, done, start).append(value);
        done = end;
      }
      replaced.put(captured, value);
    }

    /** Named groups get what replaced the text that they captured first. */
    void extractGroups(Work work) {
      firstGroups.forEach(
          (name, captured) -> {
            String value = replaced.get(captured);
            if (value != null) {
              work.extracted.put(name, value);
            }
          });
    }

    String result() {
      return out.append(input, done, input.length()).toString();
    }
  }
}
