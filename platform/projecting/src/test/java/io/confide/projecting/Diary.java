package io.confide.projecting;

import io.confide.events.Personal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the sessions of one engagement take place, and which are closed. */
record Diary(
        Map<String, Personal<String>> places, Map<String, Integer> minutes, Set<String> closed) {

    static final Diary EMPTY = new Diary(Map.of(), Map.of(), Set.of());

    Personal<String> place(String session) {
        return Objects.requireNonNull(places.get(session));
    }

    Diary scheduled(String session, Personal<String> place, int length) {
        return new Diary(plus(places, session, place), plus(minutes, session, length), closed);
    }

    Diary lasts(String session, int length) {
        return new Diary(places, plus(minutes, session, length), closed);
    }

    Diary closes(String session) {
        Set<String> more = new TreeSet<>(closed);
        more.add(session);
        return new Diary(places, minutes, more);
    }

    private static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
        Map<String, T> more = new TreeMap<>(map);
        more.put(key, value);
        return more;
    }
}
