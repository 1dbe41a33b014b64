package io.confide.service.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The newest positions that a test has seen, to be shown to whoever is asked next. */
public final class Seen {
    private static final int MOST = 32;

    private final Map<String, Long> positions =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST;
                }
            };

    /** Remembers a {@code Confide-Position}. */
    public synchronized void remember(String token) {
        for (String entry : token.split(",")) {
            String[] parts = entry.strip().split(":");
            if (parts.length == 3) {
                positions.merge(parts[0] + ":" + parts[2], Long.valueOf(parts[1]), Math::max);
            }
        }
    }

    synchronized String token() {
        return positions.entrySet().stream().map(Seen::entry).collect(Collectors.joining(","));
    }

    private static String entry(Map.Entry<String, Long> it) {
        String[] parts = it.getKey().split(":");
        return parts[0] + ":" + it.getValue() + ":" + parts[1];
    }
}
