package dev.grafter.report;

import dev.grafter.codec.Node;
import dev.grafter.doctor.Diagnosis;
import dev.grafter.doctor.Finding;
import java.util.List;
import java.util.Locale;

/** What the doctor found, as one JSON document. */
public final class DoctorJson {

  private DoctorJson() {}

  /** The document. */
  public static Node.Obj of(List<Diagnosis> diagnoses) {
    return Node.object()
        .put("version", 1)
        .put("sites", Node.list(diagnoses.stream().map(DoctorJson::site).toList()))
        .build();
  }

  private static Node.Obj site(Diagnosis diagnosis) {
    return Node.object()
        .put("site", diagnosis.site().name())
        .put("url", diagnosis.site().grafana().url().toString())
        .put("reachable", diagnosis.answered())
        .put("pushable", diagnosis.pushable())
        .put("findings", Node.list(diagnosis.findings().stream().map(DoctorJson::finding).toList()))
        .build();
  }

  private static Node.Obj finding(Finding finding) {
    return Node.object()
        .put("check", finding.check())
        .put("status", finding.status().name().toLowerCase(Locale.ROOT))
        .put("message", finding.message())
        .putNonEmpty("remedy", finding.remedy())
        .build();
  }
}
