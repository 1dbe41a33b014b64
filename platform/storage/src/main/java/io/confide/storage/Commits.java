package io.confide.storage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An append-only log of commits with dense positions. */
public interface Commits {

    /**
     * Writes commits that follow each other, in order, durably, and stops at the first that cannot
     * be written. Their positions are already claimed by the caller: someone else may have been
     * faster.
     *
     * @return how many were written, and what stood in the way of the next one
     * @throws UnknownOutcome the answer of the database was lost: look the commands up before
     *     anything else
     * @throws StorageUnavailable nothing of it was written
     */
    Inserted insert(List<Commit> run);

    /** The last commit, read so that no later fail-over takes it back; empty in an empty log. */
    Optional<Commit> last();

    /**
     * Commits that end at or after {@code position}, ascending: the first may begin before it.
     *
     * @param limit at most so many commits, 1 to 4096
     * @throws DamagedRow one of them is not as the engine writes them
     */
    List<Commit> read(long position, int limit);

    /**
     * As {@link #read}, for those who replay: a page of bodies costs about half of a page of
     * commits.
     */
    List<CommitBody> bodies(long position, int limit);

    /** Commits with events of this stream from {@code seq} on, ascending. */
    List<Commit> stream(String stream, long seq, int limit);

    /** The highest seq in the stream. */
    Optional<Long> lastSeq(String stream);

    Optional<Commit> byCommand(String command);

    /** The commit that holds the event of this id. */
    Optional<Commit> byEvent(String id);

    /**
     * How far the log is filed by itself, beside the commits, so that they can be found: position
     * of an event. Commits after it are found without; it only grows.
     *
     * @return empty when this engine keeps nothing beside the commits
     */
    OptionalLong filedUpTo();

    /**
     * Tells what is filed, for somebody who verifies it: everything of the commits that end at or
     * before {@link #filedUpTo()}, and maybe of later ones when it grew meanwhile. Reads in pages,
     * so that it may take as long as it takes.
     */
    void filed(Filed told);

    /** How far an insert came. */
    record Inserted(int written, Obstacle obstacle) {}

    /** Why the first unwritten commit was refused. */
    enum Obstacle {
        /** Nothing: all were written. */
        NONE,
        /** Its position is taken: another writer was faster; read the tail and renumber. */
        POSITION_TAKEN,
        /** A (stream, seq) of it is taken: this one command loses with a conflict. */
        SEQ_TAKEN,
        /** Its command or an event id is there already: it was done before. */
        REPEATED
    }
}
