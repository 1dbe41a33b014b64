package io.confide.gateway.portal.acting;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody has done last, so that the next page is never older than that. */
final class Seen {
    static final String HEADER = "Confide-Position";
    private static final String NAME = "io.confide.positions";
    private static final int MOST = 16;

    private Seen() {}

    static String in(HttpSession session) {
        return session.getAttribute(NAME) instanceof String positions ? positions : "";
    }

    static void remember(HttpSession session, String positions) {
        if (!positions.isEmpty()) {
            synchronized (session.getId().intern()) {
                session.setAttribute(NAME, merged(in(session), positions));
            }
        }
    }

    /** One entry for each source and subject, the newest last. */
    static String merged(String before, String now) {
        Map<String, String> latest = new LinkedHashMap<>();
        for (String entry : (before + "," + now).split(",", -1)) {
            String[] parts = entry.strip().split(":", -1);
            if (parts.length == 3) {
                String subject = parts[0] + ":" + parts[2];
                String newest = later(Optional.ofNullable(latest.remove(subject)), entry.strip());
                latest.put(subject, newest);
            }
        }
        return latest.values().stream()
                .skip(Math.max(0, latest.size() - MOST))
                .collect(Collectors.joining(","));
    }

    private static String later(Optional<String> one, String other) {
        return one.filter(it -> position(it) >= position(other)).orElse(other);
    }

    private static long position(String entry) {
        return Long.parseLong(entry.split(":", -1)[1]);
    }
}
