package io.confide.consent.disclosing;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.consent.disclosing.ConsentCommand.ApproveReport;
import io.confide.consent.disclosing.ConsentCommand.DraftReport;
import io.confide.consent.disclosing.ConsentCommand.EditReport;
import io.confide.consent.disclosing.ConsentCommand.GiveConsent;
import io.confide.consent.disclosing.ConsentCommand.ReadReport;
import io.confide.consent.disclosing.ConsentCommand.ReadReports;
import io.confide.consent.disclosing.ConsentCommand.WithdrawConsent;
import io.confide.events.Capacity;
import io.confide.events.ConsentEvent;
import io.confide.events.ConsentEvent.DisclosureMade;
import io.confide.events.EngagementId;
import io.confide.events.GrantId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReportId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** D1, D4, D7, D16: whatever happened before. */
class DisclosureProperties {
    private static final EngagementId E = new EngagementId("ada-with-ben");
    private static final PersonId SAM = new PersonId("sam");
    private static final PersonId SUE = new PersonId("sue");
    private static final Party CLIENT = new Party(new PersonId("ada"), Capacity.CLIENT);
    private static final Party COACH = new Party(new PersonId("ben"), Capacity.COACH);
    private static final ReportId REPORT = new ReportId("report");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Sha256 HASH = Report.hash(E, REPORT, 1, "salt", "Good progress.");
    private static final ConsentDecider DECIDER = new ConsentDecider();

    private static List<ConsentCommand> approved() {
        return List.of(
                new DraftReport(E, REPORT, COACH, "salt", "Good progress."),
                new ApproveReport(E, REPORT, COACH, HASH),
                new ApproveReport(E, REPORT, CLIENT, HASH));
    }

    private static Sha256 rendering(int revision, String salt, PersonId recipient) {
        return new Rendering(
                        Rendering.DOCUMENT, E, REPORT, revision, recipient, salt, "Good progress.")
                .hash();
    }

    private static GiveConsent give(
            GrantId id, Party by, PersonId to, Instant until, Sha256 rendering, Instant at) {
        return new GiveConsent(
                E,
                id,
                by,
                REPORT,
                to,
                Set.of(SAM, SUE),
                until,
                rendering,
                "1",
                "en",
                Personal.of("development"),
                false,
                at);
    }

    private static ReadReport read(PersonId who, Instant at) {
        return new ReadReport(E, REPORT, who, false, at);
    }

    enum Step {
        GIVE_SAM,
        GIVE_SUE,
        WITHDRAW,
        EDIT_AND_APPROVE,
        READ_SAM,
        READ_SUE,
        LIST_SAM,
        WAIT,
        CLOCK_BACK
    }

    /** Told independently: person, salt and date of each consent that was not withdrawn. */
    private record Held(GrantId id, PersonId to, String salt, Instant until) {}

    @Property
    void a_read_is_allowed_iff_a_live_consent_names_exactly_this(@ForAll List<Step> steps) {
        ConsentRegister state = DECIDER.initial();
        for (ConsentCommand command : approved()) {
            state = after(state, DECIDER.decide(state, command));
        }
        List<Held> held = new ArrayList<>();
        String salt = "salt";
        int revision = 1;
        Instant at = NOW;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            GrantId id = new GrantId("g" + i);
            Instant now = at;
            switch (step) {
                case GIVE_SAM, GIVE_SUE -> {
                    PersonId to = step == Step.GIVE_SAM ? SAM : SUE;
                    Instant until = state.now(now).plusSeconds(1 + i % 3);
                    Sha256 hash = rendering(revision, salt, to);
                    state =
                            after(
                                    state,
                                    DECIDER.decide(state, give(id, CLIENT, to, until, hash, now)));
                    held.add(new Held(id, to, salt, until));
                }
                case WITHDRAW -> {
                    if (!held.isEmpty()) {
                        Held gone = held.removeFirst();
                        state =
                                after(
                                        state,
                                        DECIDER.decide(
                                                state, new WithdrawConsent(E, gone.id(), CLIENT)));
                    }
                }
                case EDIT_AND_APPROVE -> {
                    salt = "salt" + i;
                    var edit = new EditReport(E, REPORT, COACH, revision, salt, "Good progress.");
                    revision++;
                    Sha256 hash = Report.hash(E, REPORT, revision, salt, "Good progress.");
                    state = after(state, DECIDER.decide(state, edit));
                    for (Party author : List.of(COACH, CLIENT)) {
                        state =
                                after(
                                        state,
                                        DECIDER.decide(
                                                state, new ApproveReport(E, REPORT, author, hash)));
                    }
                }
                case READ_SAM, READ_SUE, LIST_SAM -> {
                    PersonId who = step == Step.READ_SUE ? SUE : SAM;
                    String current = salt;
                    boolean allowed =
                            held.stream()
                                    .anyMatch(one ->
                                            one.to().equals(who)
                                                    && one.salt().equals(current)
                                                    && now.isBefore(one.until()));
                    held.removeIf(one -> one.to().equals(who) && !now.isBefore(one.until()));
                    ConsentCommand read =
                            step == Step.LIST_SAM
                                    ? new ReadReports(E, who, false, now)
                                    : read(who, now);
                    List<ConsentEvent> decided = DECIDER.decide(state, read);
                    boolean disclosed = decided.stream().anyMatch(DisclosureMade.class::isInstance);
                    if (allowed && now.isAfter(state.seen())) {
                        assertThat(disclosed).isTrue();
                    }
                    if (disclosed) {
                        assertThat(allowed).isTrue();
                    }
                    state = after(state, decided);
                }
                case WAIT -> at = at.plusSeconds(1);
                case CLOCK_BACK -> at = at.minusSeconds(1);
            }
        }
    }

    private static ConsentRegister after(ConsentRegister state, List<ConsentEvent> events) {
        ConsentRegister next = state;
        for (ConsentEvent event : events) {
            next = DECIDER.evolve(next, event);
        }
        return next;
    }
}
