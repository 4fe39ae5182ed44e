package dev.grafter.logs.run;

import dev.grafter.gotext.GoString;
import dev.grafter.gotext.template.Template;
import dev.grafter.gotext.template.TemplateExecException;
import dev.grafter.logs.pipeline.TemplateStage;
import dev.grafter.logs.text.PipelineTemplates;
import java.time.Clock;

/** Sets an extracted value to a template's output; one that fails leaves it as it was. */
final class TemplateStep extends Step {

  private final String source;
  private final Template template;
  private final TemplateData data;
  private final StringBuilder out = new StringBuilder();

  TemplateStep(Step next, TemplateStage stage, Clock clock) {
    super(next);
    this.source = stage.source();
    this.template = PipelineTemplates.parse(stage.template(), clock);
    this.data = TemplateData.forTemplate(source);
  }

  @Override
  void accept(Work work) {
    if (execute(work)) {
      if (out.isEmpty()) {
        work.extracted.remove(source);
      } else {
        work.extracted.put(source, GoString.healed(out.toString()));
      }
    }
    pass(work);
  }

  private boolean execute(Work work) {
    out.setLength(0);
    try {
      template.executeTo(out, data.over(work));
      return true;
    } catch (TemplateExecException e) {
      return false;
    }
  }
}
