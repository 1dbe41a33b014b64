package io.confide.storage;

/** Is told, in any order, under what an engine filed the events of a log beside its commits. */
public interface Filed {

    /**
     * The event with this place in this stream lies in the commit that begins at {@code position}.
     */
    void place(String stream, long seq, long position);

    /** The event of this id lies in the commit that begins at {@code position}. */
    void event(String id, long position);

    /** The command of this id wrote the commit that begins at {@code position}. */
    void command(String id, long position);
}
