package io.confide.agreement.engagement;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A client file: not opened, running, or ended. */
sealed interface Engagement {

    /** Nobody has opened it. */
    record NotOpened() implements Engagement {}

    /** A client file with a table to sit at. */
    sealed interface Opened extends Engagement {
        Table table();

        /** By number, from 1; the last one may be on its way, at most one other binds. */
        NavigableMap<Integer, Version> versions();

        Handing handing();

        Opened with(int number, Version version);

        Opened with(Table table);

        Opened with(Handing handing);

        /**
         * @throws Refusal not found, for everybody who does not sit at the table
         */
        default Capacity capacity(PersonId person) {
            return table().capacityOf(person).orElseThrow(Refusal::notFound);
        }

        /**
         * @throws Refusal not found; a draft does not exist for the sponsor
         */
        default Version version(int number, PersonId reader) {
            Capacity capacity = capacity(reader);
            return Optional.ofNullable(versions().get(number))
                    .filter(it -> capacity != Capacity.SPONSOR || !(it instanceof Version.Drafted))
                    .orElseThrow(Refusal::notFound);
        }

        /**
         * @throws Refusal the person is at the table, and this is the coach's to do
         */
        default void requireCoach(PersonId person) {
            if (capacity(person) != Capacity.COACH) {
                throw Refusal.forbidden(
                        Rule.A3,
                        "Only the coach of this engagement writes, offers and withdraws an"
                                + " agreement.",
                        "Tell the coach what you would like to have in it.");
            }
        }

        /** The one version that binds, whether it rests, waits to be confirmed, or neither. */
        default Optional<Version.Signed> inForce() {
            return versions().values().stream()
                    .filter(Version.Signed.class::isInstance)
                    .map(Version.Signed.class::cast)
                    .filter(it -> it.standing().binds())
                    .findFirst();
        }

        /** Changes the version that binds, if there is one. */
        default Opened withInForce(UnaryOperator<Version.Signed> change) {
            return inForce().map(it -> with(it.offer().version(), change.apply(it))).orElse(this);
        }
    }

    /**
     * The coaching is being agreed, or is going on.
     *
     * @param notice somebody will leave at a certain time
     */
    record Running(
            Table table,
            NavigableMap<Integer, Version> versions,
            Handing handing,
            Optional<EngagementNoticeGiven> notice)
            implements Opened {
        static Running at(Table table) {
            return new Running(
                    table,
                    Collections.unmodifiableNavigableMap(new TreeMap<>()),
                    Handing.NONE,
                    Optional.empty());
        }

        @Override
        public Running with(int number, Version version) {
            return new Running(table, put(versions, number, version), handing, notice);
        }

        @Override
        public Running with(Table next) {
            return new Running(next, versions, handing, notice);
        }

        @Override
        public Running with(Handing next) {
            return new Running(table, versions, next, notice);
        }

        Running with(EngagementNoticeGiven given) {
            return new Running(table, versions, handing, Optional.of(given));
        }
    }

    /** The coaching is over; what was signed can still be read by those who signed. */
    record Ended(
            Table table,
            NavigableMap<Integer, Version> versions,
            Handing handing,
            EngagementEnded end)
            implements Opened {
        @Override
        public Ended with(int number, Version version) {
            return new Ended(table, put(versions, number, version), handing, end);
        }

        @Override
        public Ended with(Table next) {
            return new Ended(next, versions, handing, end);
        }

        @Override
        public Ended with(Handing next) {
            return new Ended(table, versions, next, end);
        }

        Instant endedAt() {
            return end.endedAt();
        }
    }

    private static NavigableMap<Integer, Version> put(
            Map<Integer, Version> versions, int number, Version version) {
        NavigableMap<Integer, Version> next = new TreeMap<>(versions);
        next.put(number, version);
        return Collections.unmodifiableNavigableMap(next);
    }
}
