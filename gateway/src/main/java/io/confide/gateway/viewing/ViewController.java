package io.confide.gateway.viewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.Act;
import io.confide.service.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What people read, as JSON: each sees what the one table gives them. */
@RestController
@RequestMapping("/views")
class ViewController {
    private final Files files;
    private final Tags tags;

    ViewController(Files files, Tags tags) {
        this.files = files;
        this.tags = tags;
    }

    /** Who the caller is in this firm. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Me(FirmId firm, PersonId person, Optional<Said<String>> name, List<Role> roles) {}

    /** All looks at the client's records, the latest first. */
    record AccessLog(List<Access> items) {}

    @GetMapping("/me")
    Me me(Caller caller) {
        return new Me(
                caller.firm(),
                caller.person(),
                files.who(caller).name(),
                caller.roles().stream().sorted().toList());
    }

    @GetMapping("/engagements")
    ResponseEntity<Page<EngagementLine>> engagements(
            Caller caller,
            @RequestParam Optional<String> as,
            @RequestParam(defaultValue = "") String after) {
        Files.As side = Sides.of(caller, as);
        Page<EngagementLine> page = files.list(caller, side, after);
        return ResponseEntity.ok().eTag(etag(caller, page)).body(page);
    }

    /** Whoever already has exactly this answer reads nothing new, and leaves no trace. */
    @GetMapping("/engagements/{e}")
    ResponseEntity<EngagementFile> engagement(
            Caller caller, Act act, @PathVariable String e, ServletWebRequest request) {
        Reading<EngagementFile> reading = files.look(caller, id(e));
        String etag = etag(caller, reading.answer());
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        files.leaveTrace(caller, act, reading);
        return ResponseEntity.ok().eTag(etag).body(reading.answer());
    }

    @GetMapping("/engagements/{e}/access-log")
    ResponseEntity<AccessLog> accessLog(Caller caller, @PathVariable String e) {
        AccessLog log = new AccessLog(files.accessLog(caller, id(e)));
        return ResponseEntity.ok().eTag(etag(caller, log)).body(log);
    }

    private String etag(Caller caller, Object answer) {
        return tags.of(caller, answer);
    }

    /** What cannot be an id is an id of nothing. */
    private static EngagementId id(String text) {
        try {
            return new EngagementId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
