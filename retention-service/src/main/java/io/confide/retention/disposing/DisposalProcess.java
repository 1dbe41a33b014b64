package io.confide.retention.disposing;

import io.confide.eventlog.EventLog;
import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.DisposalId;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.keys.KeyDestruction;
import io.confide.keys.RecordKeys;
import io.confide.retention.keeping.Disposal;
import io.confide.retention.keeping.Disposal.Approved;
import io.confide.retention.keeping.Disposal.Destroyed;
import io.confide.retention.keeping.Disposal.Proposed;
import io.confide.retention.keeping.Disposal.Started;
import io.confide.retention.keeping.Disposal.Verified;
import io.confide.retention.keeping.DisposalCommand;
import io.confide.retention.keeping.DisposalCommand.AdmitFailure;
import io.confide.retention.keeping.DisposalCommand.NoteDestruction;
import io.confide.retention.keeping.DisposalCommand.StartDisposal;
import io.confide.retention.keeping.DisposalCommand.VerifyDisposal;
import io.confide.retention.keeping.RetentionDecider;
import io.confide.retention.keeping.RetentionFile;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.service.EngagementFacts;
import io.confide.service.KeysDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Takes an approved disposal as far as it can go now: fence, wait, destroy, hear everybody, prove.
 * Every step may be repeated, and what it did is in the log before the next one: whoever is killed
 * between two steps goes on with the second (T5, T6, T7).
 */
@Component
class DisposalProcess {
    /** The longest that another process may seal after the fence, and a second for its clock. */
    private static final Duration SETTLES = RecordKeys.SEALING_CACHE.plusSeconds(1);

    private final Commands commands;
    private final EventLog log;
    private final KeyDestruction destruction;
    private final KeysDatabase keys;
    private final Tables tables;
    private final Certificates certificates;
    private final Clock clock;

    DisposalProcess(
            Commands commands,
            EventLog log,
            KeyDestruction destruction,
            KeysDatabase keys,
            Tables tables,
            Certificates certificates,
            Clock clock) {
        this.commands = commands;
        this.log = log;
        this.destruction = destruction;
        this.keys = keys;
        this.tables = tables;
        this.certificates = certificates;
        this.clock = clock;
    }

    void advance(FirmId firm, EngagementId engagement) {
        RetentionFile file =
                commands.load(RetentionDecider.class, firm, engagement.value()).state();
        EngagementFacts facts = tables.get(firm, engagement);
        file.allDisposals().forEach(disposal -> advance(file, facts, disposal));
    }

    private void advance(RetentionFile file, EngagementFacts facts, Disposal disposal) {
        switch (disposal) {
            case Proposed _, Verified _ -> {
                // A person's turn, or nobody's.
            }
            case Approved approved -> {
                if (approved.groups().stream().noneMatch(file::isHeld)) {
                    start(facts, approved);
                }
            }
            case Started started -> {
                if (hasSettled(facts.id(), started.id())) {
                    destroy(facts, started);
                }
            }
            case Destroyed destroyed -> {
                if (destroyed.isAnswered()) {
                    conclude(facts, destroyed);
                }
            }
        }
    }

    private void start(EngagementFacts facts, Approved approved) {
        Set<RecordSet> recordSets = recordSets(facts, approved.groups());
        if (recordSets.isEmpty()) {
            return;
        }
        recordSets.forEach(destruction::fence);
        step(
                facts,
                "start",
                new StartDisposal(
                        facts.id(),
                        approved.id(),
                        recordSets.stream()
                                .map(RecordSet::id)
                                .collect(Collectors.toUnmodifiableSet()),
                        Witness.ALL));
    }

    private Set<RecordSet> recordSets(EngagementFacts facts, Set<RetentionGroup> groups) {
        return groups.stream()
                .filter(group -> group != RetentionGroup.IDENTITY || !tables.hasAnotherOf(facts))
                .map(group -> recordSet(facts, group))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RecordSet recordSet(EngagementFacts facts, RetentionGroup group) {
        String subject =
                group == RetentionGroup.IDENTITY ? facts.client().value() : facts.id().value();
        return new RecordSet(facts.firm(), subject, group);
    }

    private boolean hasSettled(EngagementId engagement, DisposalId disposal) {
        Optional<Instant> started =
                log.stream(engagement.value(), 0).stream()
                        .map(log::open)
                        .filter(it ->
                                it.event() instanceof DisposalStarted start
                                        && start.disposal().equals(disposal))
                        .map(it -> it.at())
                        .findFirst();
        return started.isPresent() && !clock.instant().isBefore(started.get().plus(SETTLES));
    }

    private void destroy(EngagementFacts facts, Started started) {
        List<DestroyedKey> destroyed =
                started.recordSets().stream()
                        .sorted()
                        .map(id -> new DestroyedKey(id, destruction.destroy(RecordSet.parse(id))))
                        .toList();
        keys.storage().expunge();
        step(facts, "destroy", new NoteDestruction(facts.id(), started.id(), destroyed));
    }

    private void conclude(EngagementFacts facts, Destroyed destroyed) {
        if (!destroyed.isUnreadable()) {
            step(facts, failure(destroyed), new AdmitFailure(facts.id(), destroyed.id()));
            return;
        }
        destroyed.keys().stream()
                .map(key -> RecordSet.parse(key.recordSet()))
                .forEach(destruction::confirm);
        step(
                facts,
                "verify",
                new VerifyDisposal(
                        facts.id(), destroyed.id(), certificates.issue(facts, destroyed)));
    }

    /** Other answers, another failure. */
    private static String failure(Destroyed destroyed) {
        return "failure of "
                + destroyed.answers().values().stream()
                        .map(it -> it.source() + it.position())
                        .sorted()
                        .collect(Collectors.joining(","));
    }

    private void step(EngagementFacts facts, String name, DisposalCommand command) {
        commands.dispatch(
                Act.own(facts.firm(), name + " disposal " + command.disposal(), clock.instant()),
                command);
    }
}
