package io.confide.eventlog;

import java.util.OptionalLong;
import java.util.UUID;

/**
 * One sealed event on its way into the log.
 *
 * @param expectedSeq the place that it must take; empty for the end of the stream
 */
record Frame(
        String stream,
        OptionalLong expectedSeq,
        UUID id,
        String name,
        int revision,
        String kind,
        String subject,
        byte[] open,
        byte[] sealed) {}
