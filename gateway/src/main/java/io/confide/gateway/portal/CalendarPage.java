package io.confide.gateway.portal;

import io.confide.gateway.calendar.Calendars;
import io.confide.gateway.calendar.Coming.What;
import io.confide.gateway.calendar.Months;
import io.confide.gateway.calendar.Plot;
import io.confide.gateway.viewing.Files;
import io.confide.gateway.viewing.Sides;
import io.confide.service.Caller;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What falls due in the next twelve months, drawn and told. */
@Controller
@RequestMapping("/portal/calendar")
class CalendarPage {
    private static final int YEAR = 12;

    private final Calendars calendars;

    CalendarPage(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping
    String calendar(
            Caller caller,
            @RequestParam Optional<String> as,
            @RequestParam Optional<String> from,
            Model model) {
        YearMonth first = from.flatMap(CalendarPage::month).orElseGet(calendars::thisMonth);
        Files.As side = Sides.of(caller, as);
        Months months = calendars.of(caller, side, first, YEAR);
        model.addAttribute("calendar", months);
        model.addAttribute("plot", Plot.of(months));
        model.addAttribute("whats", What.values());
        model.addAttribute("as", side.name().toLowerCase(Locale.ROOT));
        model.addAttribute("before", first.minusMonths(YEAR).toString());
        model.addAttribute("later", first.plusMonths(YEAR).toString());
        return "calendar";
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
