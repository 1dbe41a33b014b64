package io.confide.storage;

/** What a conditional write expects to find. */
public sealed interface Expect {

    Expect ABSENT = new Version(0);
    Expect ANYTHING = new Anything();

    static Expect version(long version) {
        return new Version(version);
    }

    /** Exactly this version; 0 means that there is no document. */
    record Version(long version) implements Expect {}

    /** Whatever is there, or nothing. */
    record Anything() implements Expect {}
}
