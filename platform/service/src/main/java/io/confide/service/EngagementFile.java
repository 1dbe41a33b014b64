package io.confide.service;

import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementEvent.SponsorContactLeft;
import io.confide.events.FirmId;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is kept of one engagement: each part is set by one kind of event.
 *
 * @param opened with whoever sits at the table today
 * @param erased may be known before the rest is
 */
record EngagementFile(
        Optional<FirmId> firm,
        Optional<EngagementOpened> opened,
        Optional<EngagementFacts.InForce> inForce,
        Course course,
        Optional<Instant> endedAt,
        boolean erased) {

    static final EngagementFile EMPTY =
            new EngagementFile(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Course.SMOOTH,
                    Optional.empty(),
                    false);

    EngagementFile with(FirmId of, EngagementEvent event, Instant at) {
        Course next = course.with(event, at);
        return switch (event) {
            case EngagementOpened it ->
                    new EngagementFile(
                            Optional.of(of), Optional.of(it), inForce, next, endedAt, erased);
            case AgreementCameIntoForce it ->
                    new EngagementFile(
                            firm, opened, Optional.of(inForce(it)), next, endedAt, erased);
            case EngagementEnded it ->
                    new EngagementFile(
                            firm, opened, inForce, next, Optional.of(it.endedAt()), erased);
            case CoachChanged it -> seated(opened.map(o -> coach(o, it.to())), next);
            case SponsorContactJoined it ->
                    seated(opened.map(o -> contact(o, it.contact(), true)), next);
            case SponsorContactLeft it ->
                    seated(opened.map(o -> contact(o, it.contact(), false)), next);
            default -> seated(opened, next);
        };
    }

    private EngagementFile seated(Optional<EngagementOpened> table, Course next) {
        return new EngagementFile(firm, table, inForce, next, endedAt, erased);
    }

    private static EngagementOpened coach(EngagementOpened table, PersonId coach) {
        return new EngagementOpened(
                table.engagement(),
                table.kind(),
                table.client(),
                coach,
                table.programme(),
                table.sponsorContacts());
    }

    private static EngagementOpened contact(
            EngagementOpened table, PersonId contact, boolean joins) {
        Set<PersonId> contacts = new HashSet<>(table.sponsorContacts());
        if (joins) {
            contacts.add(contact);
        } else {
            contacts.remove(contact);
        }
        return new EngagementOpened(
                table.engagement(),
                table.kind(),
                table.client(),
                table.coach(),
                table.programme(),
                contacts);
    }

    EngagementFile whenErased() {
        return new EngagementFile(firm, opened, inForce, course, endedAt, true);
    }

    private static EngagementFacts.InForce inForce(AgreementCameIntoForce it) {
        return new EngagementFacts.InForce(
                it.version(), it.bodyHash(), it.annexHash(), it.terms(), it.since());
    }

    /** Empty before the opening is known. */
    Optional<EngagementFacts> facts() {
        return firm.flatMap(of -> opened.map(it -> facts(of, it)));
    }

    private EngagementFacts facts(FirmId of, EngagementOpened it) {
        return new EngagementFacts(
                it.engagement(),
                of,
                it.kind(),
                it.client(),
                it.coach(),
                it.programme(),
                it.sponsorContacts(),
                inForce,
                course,
                endedAt,
                erased);
    }
}
