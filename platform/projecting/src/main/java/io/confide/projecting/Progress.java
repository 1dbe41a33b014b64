package io.confide.projecting;

import java.util.Map;

/**
 * How far one loop is in one partition, and with which generation of each projection.
 *
 * @param position last one taken; 0 for none
 * @param offset in the topic, of the record to take next
 * @param generations by projection
 * @param version in storage; 0 before its first write
 */
record Progress(long position, long offset, Map<String, Integer> generations, long version) {
    static final Progress NONE = new Progress(0, 0, Map.of(), 0);
}
