package io.confide.gateway.calendar;

import io.confide.gateway.viewing.Sides;
import io.confide.gateway.viewing.Tags;
import io.confide.service.Caller;
import io.confide.web.Problem;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What falls due, as JSON by month. */
@RestController
class CalendarController {
    private static final int MOST_MONTHS = 60;

    private final Calendars calendars;
    private final Tags tags;

    CalendarController(Calendars calendars, Tags tags) {
        this.calendars = calendars;
        this.tags = tags;
    }

    @GetMapping("/views/calendar")
    ResponseEntity<Months> calendar(
            Caller caller,
            @RequestParam Optional<String> as,
            @RequestParam Optional<String> from,
            @RequestParam(defaultValue = "12") int months) {
        YearMonth first = from.map(CalendarController::month).orElseGet(calendars::thisMonth);
        Months found = calendars.of(caller, Sides.of(caller, as), first, count(months));
        return ResponseEntity.ok().eTag(tags.of(caller, found)).body(found);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw unclear("The parameter from is no month.", "Write it as year-month: 2026-11.");
        }
    }

    private static int count(int months) {
        if (months < 1 || months > MOST_MONTHS) {
            throw unclear(
                    "The number of months is out of bounds.",
                    "Ask for 1 to " + MOST_MONTHS + " months.");
        }
        return months;
    }

    private static Problem unclear(String what, String remedy) {
        return Problem.of(HttpStatus.BAD_REQUEST, "bad-parameter", what, remedy);
    }
}
