package io.confide.faults.check;

import java.util.List;
import java.util.Map;

/**
 * One document of a view.
 *
 * @param positions of the events in the order in which they were folded, by subject
 * @param words what is readable in it, by position
 */
public record View(Map<String, List<Long>> positions, Map<Long, String> words) {
    public static final View NOTHING = new View(Map.of(), Map.of());
}
