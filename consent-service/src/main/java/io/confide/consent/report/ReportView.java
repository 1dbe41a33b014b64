package io.confide.consent.report;

import io.confide.consent.disclosing.Report;
import io.confide.events.Capacity;
import io.confide.events.PersonId;
import io.confide.events.ReportId;
import io.confide.events.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * A report as its authors see it.
 *
 * @param text absent once it was erased
 */
record ReportView(
        ReportId id,
        int revision,
        PersonId author,
        Sha256 hash,
        Optional<String> text,
        List<Capacity> approvedBy,
        boolean approved,
        boolean erased) {
    static ReportView of(Report report) {
        return new ReportView(
                report.id(),
                report.revision(),
                report.author(),
                report.hash(),
                report.text().value(),
                report.approvedBy().stream().sorted().toList(),
                report.isApproved(),
                report.isErased());
    }
}
