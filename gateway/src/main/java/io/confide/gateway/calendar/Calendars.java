package io.confide.gateway.calendar;

import io.confide.deciding.Refusal;
import io.confide.gateway.calendar.Months.Item;
import io.confide.gateway.calendar.Months.Month;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.viewing.Files;
import io.confide.gateway.viewing.Names;
import io.confide.gateway.viewing.Seeing;
import io.confide.service.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The whole firm's calendar for its admins, and everybody else's own. */
@Component
public final class Calendars {
    private static final Comparator<Item> IN_ORDER =
            Comparator.comparing(Item::coming, Coming.IN_ORDER);

    private final Files files;
    private final Clock clock;

    Calendars(Files files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /** The month that it is, in UTC. */
    public YearMonth thisMonth() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /**
     * @param count how many months from there on
     * @throws Refusal not found, for sponsors: what falls due is not theirs to follow
     */
    public Months of(Caller caller, Files.As as, YearMonth from, int count) {
        if (as == Files.As.SPONSOR) {
            throw Refusal.notFound();
        }
        Names names = files.names(caller.firm());
        Map<YearMonth, List<Item>> byMonth = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            byMonth.put(from.plusMonths(i), new ArrayList<>());
        }
        for (List<Item> items : files.each(caller, as, (v, eyes) -> items(v, eyes, names))) {
            for (Item item : items) {
                Optional.ofNullable(byMonth.get(YearMonth.from(item.coming().on())))
                        .ifPresent(month -> month.add(item));
            }
        }
        List<Month> months =
                byMonth.entrySet().stream()
                        .map(m ->
                                new Month(
                                        m.getKey().toString(),
                                        m.getValue().stream().sorted(IN_ORDER).toList()))
                        .toList();
        return new Months(from.toString(), count, "UTC", months);
    }

    private static List<Item> items(ClientView view, Seeing eyes, Names names) {
        return view.agreement().opened().stream()
                .flatMap(table -> items(view, table, eyes, names))
                .toList();
    }

    private static Stream<Item> items(ClientView view, Opening table, Seeing eyes, Names names) {
        return Diary.of(view, eyes).stream()
                .map(coming ->
                        new Item(
                                coming,
                                eyes.client()
                                        ? Optional.of(names.of(table.client()))
                                        : Optional.empty(),
                                names.of(table.coach())));
    }
}
