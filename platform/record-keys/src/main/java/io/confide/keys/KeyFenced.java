package io.confide.keys;

import io.confide.events.RecordSet;

/** The record set is being disposed of, or was: nothing more is written for it. */
public class KeyFenced extends RuntimeException {
    public KeyFenced(RecordSet recordSet) {
        super("the record set " + recordSet.id() + " is fenced: nothing more is written for it");
    }
}
