package io.confide.agreement.imports;

import io.confide.agreement.people.FirmAdmin;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The firm's admin brings people and client files from elsewhere. */
@RestController
class ImportController {
    private final Planning planning;
    private final Importing importing;

    ImportController(Planning planning, Importing importing) {
        this.planning = planning;
        this.importing = importing;
    }

    /**
     * @param dryRun only look what is wrong, and change nothing
     */
    @PostMapping(path = "/agreement/imports", consumes = "text/csv")
    ResponseEntity<ImportReport> bring(
            Caller caller,
            Act act,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestBody byte[] file) {
        FirmAdmin.require(caller);
        Plan plan = planning.plan(caller.firm(), act, Table.read(file));
        if (dryRun) {
            return ResponseEntity.ok(ImportReport.dry(plan));
        }
        requireFlawless(plan);
        ImportReport report = importing.run(act, plan);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return report.position().isEmpty()
                ? answer.body(report)
                : answer.header("Confide-Position", report.position()).body(report);
    }

    private static void requireFlawless(Plan plan) {
        if (!plan.flaws().isEmpty()) {
            throw Problem.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "import-refused",
                            "Nothing was imported: not all rows can be.",
                            "Mend what is listed by line and column, and send the file again.")
                    .listing(plan.flaws().stream().map(Flaw::violation).toList());
        }
    }
}
