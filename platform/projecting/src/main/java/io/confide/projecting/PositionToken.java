package io.confide.projecting;

import io.confide.events.Recorded;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reader has seen, or written, and wants to see again: {@code agreement:123:<subject>[,…]}.
 *
 * @param entries one per source and subject
 */
public record PositionToken(List<Entry> entries) {
    /** The header that carries it. */
    public static final String HEADER = "Confide-Position";

    public static final PositionToken NONE = new PositionToken(List.of());

    private static final int MOST = 64;
    private static final Pattern ENTRY =
            Pattern.compile("([a-z]{1,32}):(\\d{1,18}):([a-z0-9][a-z0-9-]{0,127})");

    /** One position of one source, and the topic key that tells its partition. */
    public record Entry(String source, long position, String key) {
        @Override
        public String toString() {
            return source + ":" + position + ":" + key;
        }
    }

    public PositionToken {
        entries = List.copyOf(entries);
    }

    /**
     * @throws IllegalArgumentException not such a token, or one of more than 64 entries
     */
    public static PositionToken parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        String[] parts = text.split(",", MOST + 1);
        if (parts.length > MOST) {
            throw new IllegalArgumentException(
                    HEADER + " has more than " + MOST + " entries: send the latest token only");
        }
        return new PositionToken(
                Stream.of(parts).map(String::strip).map(PositionToken::entry).toList());
    }

    /** The last position of each source and subject among these. */
    public static PositionToken of(Collection<? extends Recorded<?>> events) {
        Map<String, Entry> last = new LinkedHashMap<>();
        for (Recorded<?> event : events) {
            String key = event.event().subject();
            last.merge(
                    event.source() + ":" + key,
                    new Entry(event.source(), event.position(), key),
                    PositionToken::later);
        }
        return new PositionToken(List.copyOf(last.values()));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public String toString() {
        return entries.stream().map(Entry::toString).collect(Collectors.joining(","));
    }

    private static Entry later(Entry one, Entry other) {
        return one.position() >= other.position() ? one : other;
    }

    private static Entry entry(String text) {
        var match = ENTRY.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    HEADER + " is a list of source:position:key, as an answer carried it");
        }
        return new Entry(match.group(1), Long.parseLong(match.group(2)), match.group(3));
    }
}
