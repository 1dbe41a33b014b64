package io.confide.eventlog;

import io.confide.events.Recorded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/** What happened in one service, in the order in which it was decided. */
public interface EventLog extends AutoCloseable {

    /** {@code agreement}, {@code session}, {@code consent}, {@code deletion} or {@code access}. */
    String source();

    /**
     * Seals, then writes; durable when it returns. Callers on many threads share one write.
     *
     * @return the commit; the earlier one, marked as repeated, when the command was done before
     * @throws SeqConflict an event's expected place in its stream is taken
     * @throws io.confide.keys.KeyFenced the record set is being disposed of, or was
     * @throws io.confide.storage.StorageUnavailable nothing was written
     */
    Appended append(NewCommit commit);

    /** What the command wrote. */
    Optional<StoredCommit> byCommand(UUID command);

    /** The stream's events from {@code fromSeq} on (counted from 0), ascending. */
    List<StoredEvent> stream(String stream, long fromSeq);

    /** How many events the stream has: the seq that its next event takes. */
    long version(String stream);

    /**
     * Commits that end at or after {@code position}, ascending: the first may begin before it.
     *
     * @param position counted from 1
     * @param limit at most so many commits, 1 to 4096
     * @throws HoleInLog an event between them is missing
     */
    List<StoredCommit> read(long position, int limit);

    /** Position of the last event; 0 in an empty log. */
    long head();

    /** The event in the published language; erased where its key is gone. */
    Recorded<?> open(StoredEvent event);

    /** Called with the new head after each write by this instance, on the writing thread. */
    void onAppend(LongConsumer listener);

    /** Writes what was accepted, refuses what comes later. */
    @Override
    void close();
}
