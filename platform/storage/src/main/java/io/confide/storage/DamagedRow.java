package io.confide.storage;

/** A row or document of a log is not one that this engine wrote. */
public class DamagedRow extends RuntimeException {
    private final long position;

    /**
     * @param position under which it lies
     */
    public DamagedRow(long position, Throwable cause) {
        super("the entry at " + position + " is damaged: " + cause.getMessage(), cause);
        this.position = position;
    }

    public long position() {
        return position;
    }
}
