package io.confide.service;

import io.confide.events.FirmId;
import io.confide.events.Ids;
import io.confide.events.PersonId;
import io.confide.events.Recorded;
import io.confide.web.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One thing done once, however often it is asked: its id, when, for which firm, by whom. As an
 * argument of a controller it needs an Idempotency-Key on unsafe methods; on safe methods each
 * request is an act of its own.
 *
 * @param id of the command: the same request has the same one
 * @param fingerprint keyed digest of the whole request; empty for a service's own acts
 * @param expectedVersion from If-Match: how many events the stream had when it was read
 * @param by empty when a service acts on its own, or somebody who has not joined
 */
public record Act(
        UUID id,
        String fingerprint,
        OptionalLong expectedVersion,
        FirmId firm,
        Optional<PersonId> by,
        Instant at) {

    /**
     * What follows from an event without anybody asking; however often the event comes, it is the
     * same act.
     *
     * @param step names it among all that follows from this event
     */
    public static Act following(Recorded<?> cause, String step, Instant at) {
        return new Act(
                Ids.named(cause.id(), step),
                "",
                OptionalLong.empty(),
                cause.firm(),
                Optional.empty(),
                at);
    }

    /**
     * A service's own act, such as noticing that a date has come.
     *
     * @param what the same words are the same act, such as {@code expiry of e1 version 2}
     */
    public static Act own(FirmId firm, String what, Instant at) {
        return new Act(
                Ids.named(OWN, firm.value() + "|" + what),
                "",
                OptionalLong.empty(),
                firm,
                Optional.empty(),
                at);
    }

    private static final UUID OWN = UUID.fromString("3d0f8d0e-9a53-5b0f-8f6e-6f0d1c7a2b11");

    /** A new id that is the same when the act is repeated; UUID text. */
    public String idFor(String what) {
        return Ids.named(id, "id|" + what).toString();
    }

    /** A second act of the same person at the same time. */
    public Act then(String step) {
        return new Act(Ids.named(id, step), fingerprint, OptionalLong.empty(), firm, by, at);
    }

    /** The same act in another firm: operations staff open firms. */
    public Act in(FirmId other) {
        return new Act(id, fingerprint, expectedVersion, other, by, at);
    }

    /** The same act by a person who becomes known with it. */
    public Act as(PersonId person) {
        return new Act(id, fingerprint, expectedVersion, firm, Optional.of(person), at);
    }

    /**
     * @throws Problem 428 when If-Match is absent
     */
    public long requireVersion() {
        return expectedVersion.orElseThrow(Problem::versionRequired);
    }
}
