package io.confide.standalone.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The newest positions that were seen, so that whoever is asked next is no older than that. */
final class Positions {
    private static final int MOST = 24;

    private final Map<String, Long> seen =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > MOST;
                }
            };

    synchronized void remember(String token) {
        for (String entry : token.split(",")) {
            String[] parts = entry.strip().split(":");
            if (parts.length == 3) {
                seen.merge(parts[0] + ":" + parts[2], Long.valueOf(parts[1]), Math::max);
            }
        }
    }

    synchronized String token() {
        return seen.entrySet().stream().map(Positions::entry).collect(Collectors.joining(","));
    }

    private static String entry(Map.Entry<String, Long> it) {
        String[] parts = it.getKey().split(":");
        return parts[0] + ":" + it.getValue() + ":" + parts[1];
    }
}
