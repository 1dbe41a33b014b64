package io.confide.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** As little of a service as can be asked something. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(DeskService.Desk.class)
class DeskService {

    record Note(@NotBlank @Size(max = 1000) String text, int minutes) {}

    record Seen(String subject, List<String> headers) {}

    /** Takes notes, looks at people, and stumbles. */
    @RestController
    @RequestMapping("/desk")
    static class Desk {

        @PostMapping("/notes")
        Map<String, Long> note(HttpServletRequest request, @RequestBody @Valid Note note) {
            String _ = RequestHeaders.idempotencyKey(request);
            return Map.of("version", RequestHeaders.ifMatch(request).orElse(0));
        }

        @GetMapping("/seen")
        Seen seen(HttpServletRequest request, Principal who) {
            return new Seen(who.getName(), Collections.list(request.getHeaderNames()));
        }

        @GetMapping("/days/{day}")
        LocalDate day(@PathVariable LocalDate day) {
            return day;
        }

        @GetMapping("/days")
        LocalDate since(@RequestParam LocalDate since) {
            return since;
        }

        @GetMapping("/stumbles")
        void stumbles() {
            throw new IllegalStateException("Ada said secret-word");
        }
    }
}
