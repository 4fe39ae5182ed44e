package dev.grafter.report;

import dev.grafter.doctor.Diagnosis;
import dev.grafter.doctor.Finding;
import java.io.PrintWriter;
import java.util.List;

/** What the doctor found, as a person reads it. */
public final class DoctorText {

  private final PrintWriter out;
  private final Style style;

  /**
   * Creates a report.
   *
   * @param out where it goes
   * @param style how it looks
   */
  public DoctorText(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
  }

  /** Prints the findings of all sites. */
  public void print(List<Diagnosis> diagnoses) {
    for (Diagnosis diagnosis : diagnoses) {
      out.println(
          style.bold(diagnosis.site().name())
              + " "
              + style.dim(diagnosis.site().grafana().url().toString()));
      diagnosis.findings().forEach(this::finding);
      out.println("  " + summary(diagnosis));
      out.println();
    }
    out.flush();
  }

  private void finding(Finding finding) {
    out.println("  " + head(finding) + "  " + finding.message());
    if (!finding.remedy().isEmpty()) {
      out.println("          " + finding.remedy());
    }
  }

  private String head(Finding finding) {
    String check = finding.check();
    return switch (finding.status()) {
      case GOOD -> style.added("ok    ") + " " + check;
      case NOTE -> style.dim("note  ") + " " + check;
      case WARNING -> style.changed("warn  ") + " " + check;
      case BROKEN -> style.alarm("broken") + " " + check;
    };
  }

  private static String summary(Diagnosis diagnosis) {
    long warnings = diagnosis.count(Finding.Status.WARNING);
    String also = warnings == 0 ? "" : ", " + warnings + (warnings == 1 ? " warning" : " warnings");
    return diagnosis.pushable()
        ? "A push would work" + also + "."
        : diagnosis.count(Finding.Status.BROKEN) + " would make a push fail" + also + ".";
  }
}
