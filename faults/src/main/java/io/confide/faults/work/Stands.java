package io.confide.faults.work;

import io.confide.storage.Documents;
import io.confide.storage.Expect;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Between which two steps a write of a document stands.
 *
 * @param before passed first
 * @param after passed when it is written
 */
record Stands(Optional<Moment> before, Optional<Moment> after) {
    private static final Stands NOWHERE = new Stands(Optional.empty(), Optional.empty());
    private static final Pattern MADE_ANEW = Pattern.compile(".*\\.g([2-9]|\\d{2,})");

    /** A write to this collection. */
    static Stands writing(String collection, List<Documents.Put> puts) {
        return switch (collection) {
            case "publishing" -> both(Moment.BEFORE_POSITION, Moment.AFTER_POSITION);
            case "projecting-progress" -> before(progress(puts));
            case "projecting-generations" ->
                    both(Moment.BEFORE_GENERATION, Moment.AFTER_GENERATION);
            case "projecting-rebuilds" ->
                    both(Moment.BEFORE_REBUILD_TOLD, Moment.AFTER_REBUILD_TOLD);
            case "projecting-dead-letters" -> both(Moment.BEFORE_LETTER, Moment.AFTER_LETTER);
            default ->
                    startsAnew(collection, puts)
                            ? both(Moment.BEFORE_MADE, Moment.AFTER_MADE)
                            : NOWHERE;
        };
    }

    /** A document of this collection goes. */
    static Stands deleting(String collection) {
        return collection.equals("projecting-dead-letters")
                ? before(Moment.BEFORE_RETRIED)
                : NOWHERE;
    }

    static Stands dropping() {
        return both(Moment.BEFORE_DROP, Moment.AFTER_DROP);
    }

    /** The keys as whoever destroys them writes them. */
    static Stands destroying() {
        return both(Moment.BEFORE_KEY, Moment.AFTER_KEY);
    }

    private static Moment progress(List<Documents.Put> puts) {
        boolean views = puts.stream().anyMatch(it -> it.document().id().startsWith("views/"));
        return views ? Moment.AFTER_VIEWS : Moment.BEFORE_REACTED;
    }

    /** The first documents of a new generation; the live loop's writes come with versions. */
    private static boolean startsAnew(String collection, List<Documents.Put> puts) {
        return MADE_ANEW.matcher(collection).matches()
                && puts.stream().allMatch(it -> it.expect().equals(Expect.ABSENT));
    }

    private static Stands both(Moment before, Moment after) {
        return new Stands(Optional.of(before), Optional.of(after));
    }

    private static Stands before(Moment moment) {
        return new Stands(Optional.of(moment), Optional.empty());
    }

    <T> T around(Moments moments, Supplier<T> write) {
        before.ifPresent(moments::pass);
        T written = write.get();
        after.ifPresent(moments::pass);
        return written;
    }
}
