package io.confide.gateway.viewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.keys.Digests;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.web.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/** What people read, as JSON: each sees what the one table gives them. */
@RestController
@RequestMapping("/views")
class ViewController {
    private final Files files;
    private final Digests digests;
    private final JsonMapper json;

    ViewController(Files files, Digests digests, JsonMapper json) {
        this.files = files;
        this.digests = digests;
        this.json = json;
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
        Files.As side = as.map(ViewController::side).orElseGet(() -> onlySide(caller));
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

    /** Of the answer and nothing behind it: it tells a viewer no more than the body does (D3). */
    private String etag(Caller caller, Object answer) {
        String body = caller.person().value() + json.writeValueAsString(answer);
        return '"' + digests.of(caller.firm(), "etag", body) + '"';
    }

    /** What cannot be an id is an id of nothing. */
    static EngagementId id(String text) {
        try {
            return new EngagementId(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    private static Files.As side(String as) {
        return switch (as.toLowerCase(Locale.ROOT)) {
            case "client" -> Files.As.CLIENT;
            case "coach" -> Files.As.COACH;
            case "sponsor" -> Files.As.SPONSOR;
            case "firm" -> Files.As.FIRM;
            default -> throw unclear("The parameter as is none of client, coach, sponsor, firm.");
        };
    }

    /** Whoever is several things here says which: the contexts never mix. */
    private static Files.As onlySide(Caller caller) {
        List<Files.As> sides = Files.As.of(caller);
        if (sides.size() > 1) {
            throw unclear("You are more than one thing in this firm.");
        }
        return sides.stream().findFirst().orElse(Files.As.CLIENT);
    }

    private static Problem unclear(String what) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "bad-parameter",
                what,
                "Ask with as=client, as=coach, as=sponsor or as=firm.");
    }
}
