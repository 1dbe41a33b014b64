package io.confide.gateway.history;

import java.util.List;

/** Everything that happened to one agreement, as far as the reader may know, the earliest first. */
public record History(String engagement, List<HistoryEntry> items) {
    public History {
        items = List.copyOf(items);
    }
}
