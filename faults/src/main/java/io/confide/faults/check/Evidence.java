package io.confide.faults.check;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was found when everything had come to rest.
 *
 * @param history what was asked for, and what was told
 * @param log of the commands
 * @param topic everything in it that can be read, by partition and offset
 * @param removed positions that were taken from the topic on purpose
 * @param fresh by view and key, as a fold of the whole log makes it
 * @param views as they are kept, by {@code service/view}, then key
 * @param reactions log of what followed from the events
 * @param erased streams of which nothing may be readable
 * @param complaints what else is not as it must be, in sentences; each counts as lost
 * @param leaks files, and what in them
 */
public record Evidence(
        List<Told> history,
        List<Entry> log,
        List<Piece> topic,
        Set<Long> removed,
        Map<String, Map<String, View>> fresh,
        Map<String, Map<String, View>> views,
        List<Entry> reactions,
        Set<String> erased,
        List<String> complaints,
        List<String> leaks) {}
