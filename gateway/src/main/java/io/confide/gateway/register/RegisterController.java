package io.confide.gateway.register;

import io.confide.gateway.viewing.Page;
import io.confide.gateway.viewing.Tags;
import io.confide.service.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register as JSON, page by page, and as a file for a spreadsheet. */
@RestController
class RegisterController {
    private static final String CSV = "text/csv";

    private final Register register;
    private final Tags tags;

    RegisterController(Register register, Tags tags) {
        this.register = register;
        this.tags = tags;
    }

    @GetMapping(path = "/views/register", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Page<RegisterLine>> page(
            Caller caller,
            @RequestParam(defaultValue = "") List<String> status,
            @RequestParam Optional<String> coach,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> sort,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit) {
        Page<RegisterLine> page =
                register.page(
                        caller, Questions.read(status, coach, kind, programme, sort, after, limit));
        return ResponseEntity.ok().eTag(tags.of(caller, page)).body(page);
    }

    @GetMapping(path = "/views/register", produces = CSV)
    ResponseEntity<String> csv(
            Caller caller,
            @RequestParam(defaultValue = "") List<String> status,
            @RequestParam Optional<String> coach,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> sort) {
        List<RegisterLine> lines =
                register.all(
                        caller,
                        Questions.read(status, coach, kind, programme, sort, Optional.empty(), 1));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8;header=present"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=register.csv")
                .body(Csv.of(lines));
    }

    /** For whoever cannot name what they accept. */
    @GetMapping(path = "/views/register.csv", produces = CSV)
    ResponseEntity<String> file(
            Caller caller,
            @RequestParam(defaultValue = "") List<String> status,
            @RequestParam Optional<String> coach,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> programme,
            @RequestParam Optional<String> sort) {
        return csv(caller, status, coach, kind, programme, sort);
    }
}
