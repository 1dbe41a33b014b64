package io.confide.gateway.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.confide.gateway.calendar.Coming.What;
import io.confide.gateway.viewing.EngagementFile.Who;
import java.util.List;
import java.util.Optional;

/**
 * What falls due, month by month.
 *
 * @param zone of all dates
 */
public record Months(String from, int count, String zone, List<Month> months) {
    public Months {
        months = List.copyOf(months);
    }

    /**
     * One month, with its items in order.
     *
     * @param month such as 2026-11
     */
    public record Month(String month, List<Item> items) {
        public Month {
            items = List.copyOf(items);
        }

        /** For the table beside the plot. */
        public long count(What what) {
            return items.stream().filter(i -> i.coming().what() == what).count();
        }
    }

    /** Something that falls due, and whose it is. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Item(@JsonUnwrapped Coming coming, Optional<Who> client, Who coach) {}
}
