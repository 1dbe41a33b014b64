package io.confide.faults.work;

/** A place between two steps at which a process can be met, and killed or frozen. */
public enum Moment {
    BEFORE_APPEND("before the append"),
    AFTER_APPEND("between append and answer"),
    AT_SEND("at a send to the broker"),
    BEFORE_POSITION("between send and position"),
    AFTER_POSITION("after the position"),
    AFTER_VIEWS("between view write and offset"),
    BEFORE_REACTED("between reaction and offset"),
    BEFORE_LETTER("before a dead letter is parked"),
    AFTER_LETTER("after a dead letter is parked"),
    BEFORE_RETRIED("between redrive and the letter's removal"),
    BEFORE_GENERATION("rebuild: before the generation is claimed or switched"),
    AFTER_GENERATION("rebuild: after the generation is claimed or switched"),
    BEFORE_REBUILD_TOLD("rebuild: before it says where it stands"),
    AFTER_REBUILD_TOLD("rebuild: after it says where it stands"),
    BEFORE_MADE("rebuild: before the new views are written"),
    AFTER_MADE("rebuild: after the new views are written"),
    BEFORE_DROP("rebuild: before an old generation is dropped"),
    AFTER_DROP("rebuild: after an old generation is dropped"),
    BEFORE_KEY("erasure: before a key's row is written"),
    AFTER_KEY("erasure: after a key's row is written"),
    BEFORE_LEDGER("erasure: before the ledger is written"),
    AFTER_LEDGER("erasure: between ledger and key");

    private final String words;

    Moment(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
