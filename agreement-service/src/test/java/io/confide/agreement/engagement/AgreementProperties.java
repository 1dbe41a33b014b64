package io.confide.agreement.engagement;

import static io.confide.agreement.engagement.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.DeclineAgreement;
import io.confide.agreement.engagement.EngagementCommand.WithdrawAgreement;
import io.confide.agreement.engagement.ReconfirmationCommand.ResumeAgreement;
import io.confide.agreement.engagement.ReconfirmationCommand.SuspendAgreement;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.engagement.Version.Standing;
import io.confide.agreement.terms.Examples;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** What must hold for every history of an engagement, however people behave. */
class AgreementProperties {
    private static final EngagementDecider DECIDER = new EngagementDecider();
    private static final EngagementKind KIND = EngagementKind.SPONSORED;

    @Property(tries = 300)
    void in_force_exactly_when_all_signed_the_one_content_that_was_offered(
            @ForAll("histories") List<EngagementCommand> commands) {
        List<EngagementEvent> events = run(commands);
        Map<Integer, AgreementOffered> offers = new HashMap<>();
        Map<Integer, List<AgreementSigned>> signatures = new HashMap<>();
        for (EngagementEvent event : events) {
            switch (event) {
                case AgreementOffered it -> offers.put(it.version(), it);
                case AgreementSigned it ->
                        signatures.computeIfAbsent(it.version(), _ -> new ArrayList<>()).add(it);
                case AgreementCameIntoForce it -> {
                    assertThat(signatures.get(it.version()))
                            .extracting(AgreementSigned::person)
                            .containsExactlyInAnyOrder(CLIENT, COACH, SPONSOR);
                    assertThat(signatures.get(it.version()))
                            .extracting(AgreementSigned::bodyHash)
                            .containsOnly(it.bodyHash());
                    assertThat(offers.get(it.version()))
                            .extracting(AgreementOffered::bodyHash)
                            .isEqualTo(it.bodyHash());
                }
                default -> {}
            }
        }
        Set<Integer> full =
                signatures.entrySet().stream()
                        .filter(it -> it.getValue().size() == 3)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        assertThat(inForce(events)).isEqualTo(full);
        Statistics.label("came into force").collect(!full.isEmpty());
    }

    @Property(tries = 300)
    void a_signature_never_moves_to_another_content(
            @ForAll("histories") List<EngagementCommand> commands) {
        List<EngagementEvent> events = run(commands);
        Map<Integer, Sha256> offered = new HashMap<>();
        for (EngagementEvent event : events) {
            if (event instanceof AgreementOffered it) {
                assertThat(offered.put(it.version(), it.bodyHash())).isNull();
            }
            if (event instanceof AgreementSigned it) {
                assertThat(it.bodyHash()).isEqualTo(offered.get(it.version()));
            }
        }
        assertThat(Set.copyOf(offered.values())).hasSize(offered.size());
    }

    @Property(tries = 300)
    void at_most_one_version_is_in_force(@ForAll("histories") List<EngagementCommand> commands) {
        Engagement state = DECIDER.initial();
        for (EngagementEvent event : run(commands)) {
            state = DECIDER.evolve(state, event);
            assertThat(standing(state)).isLessThanOrEqualTo(1);
        }
    }

    /** The states of domain §1, told once more without the code that decides. */
    @Property(tries = 300)
    void the_standing_is_what_the_events_say(
            @ForAll("histories") List<EngagementCommand> commands) {
        Map<Integer, Standing> oracle = new HashMap<>();
        Engagement state = DECIDER.initial();
        for (EngagementEvent event : run(commands)) {
            state = DECIDER.evolve(state, event);
            switch (event) {
                case AgreementCameIntoForce it -> {
                    oracle.replaceAll((_, _) -> Standing.SUPERSEDED);
                    oracle.put(it.version(), Standing.IN_FORCE);
                }
                case ReconfirmationFellDue it ->
                        moves(oracle, it.version(), Standing.RECONFIRMATION_DUE, Standing.IN_FORCE);
                case AgreementReconfirmed it ->
                        moves(
                                oracle,
                                it.version(),
                                Standing.IN_FORCE,
                                Standing.IN_FORCE,
                                Standing.RECONFIRMATION_DUE);
                case AgreementLapsed it ->
                        moves(oracle, it.version(), Standing.LAPSED, Standing.RECONFIRMATION_DUE);
                case AgreementSuspended it ->
                        moves(
                                oracle,
                                it.version(),
                                Standing.SUSPENDED,
                                Standing.IN_FORCE,
                                Standing.RECONFIRMATION_DUE);
                case AgreementResumed it ->
                        moves(oracle, it.version(), Standing.IN_FORCE, Standing.SUSPENDED);
                case EngagementEnded _ ->
                        oracle.replaceAll(
                                (_, it) -> it == Standing.SUPERSEDED ? it : Standing.ENDED);
                default -> {}
            }
            assertThat(standings(state)).isEqualTo(oracle);
        }
        Statistics.label("ends as").collect(Set.copyOf(oracle.values()));
    }

    private static void moves(
            Map<Integer, Standing> oracle, int version, Standing to, Standing... from) {
        assertThat(oracle.get(version)).as("before " + to).isIn((Object[]) from);
        oracle.put(version, to);
    }

    private static Map<Integer, Standing> standings(Engagement state) {
        Map<Integer, Standing> standings = new HashMap<>();
        if (state instanceof Opened file) {
            file.versions()
                    .forEach((number, version) -> {
                        if (version instanceof Signed signed) {
                            standings.put(number, signed.standing());
                        }
                    });
        }
        return standings;
    }

    @Property(tries = 200)
    void an_erased_history_runs_through_to_the_same_outline(
            @ForAll("histories") List<EngagementCommand> commands) {
        List<EngagementEvent> events = run(commands);
        Engagement known = fold(events);
        Engagement erased = fold(events.stream().map(AgreementProperties::erased).toList());
        assertThat(erased.getClass()).isEqualTo(known.getClass());
        if (known instanceof Opened file) {
            assertThat(EngagementView.of((Opened) erased, Optional.empty(), NOON))
                    .isEqualTo(EngagementView.of(file, Optional.empty(), NOON));
        }
    }

    @Provide
    Arbitrary<List<EngagementCommand>> histories() {
        Arbitrary<PersonId> person = Arbitraries.of(CLIENT, COACH, SPONSOR, STRANGER);
        Arbitrary<Integer> version = Arbitraries.of(1, 1, 2, 3);
        Arbitrary<EngagementCommand> step =
                Arbitraries.frequencyOf(
                        Tuple.of(
                                3,
                                Arbitraries.of(Examples.complete(KIND), Examples.incomplete())
                                        .map(Given::drafts)),
                        Tuple.of(4, version.map(Given::offers)),
                        Tuple.of(9, Combinators.combine(person, version).as(Given::isShown)),
                        Tuple.of(
                                14,
                                Combinators.combine(person, version, version)
                                        .as((who, number, content) ->
                                                signs(who, number, content(content, KIND), NOON))),
                        Tuple.of(
                                1,
                                Combinators.combine(person, version)
                                        .as((who, number) ->
                                                new DeclineAgreement(
                                                        ENGAGEMENT, number, who, "", NOON))),
                        Tuple.of(
                                1,
                                version.map(
                                        it -> new WithdrawAgreement(ENGAGEMENT, it, COACH, NOON))),
                        Tuple.of(3, time().map(Given::on)),
                        Tuple.of(
                                6,
                                Combinators.combine(
                                                person,
                                                Arbitraries.of(ReconfirmationOutcome.values()),
                                                time())
                                        .as(Given::finds)),
                        Tuple.of(
                                1,
                                Combinators.combine(person, time())
                                        .as((who, at) ->
                                                new SuspendAgreement(ENGAGEMENT, who, "", at))),
                        Tuple.of(
                                1,
                                Combinators.combine(person, time())
                                        .as((who, at) ->
                                                new ResumeAgreement(ENGAGEMENT, who, at))));
        Arbitrary<List<EngagementCommand>> starts =
                Arbitraries.of(
                        offered(), shown(), Given.inForce(), Given.inForce(), Given.inForce());
        return Combinators.combine(starts, step.list().ofMinSize(5).ofMaxSize(40))
                .as((start, rest) -> {
                    List<EngagementCommand> all = new ArrayList<>(start);
                    all.addAll(rest);
                    return all;
                });
    }

    /** Half a year, in days that need not come in order. */
    private static Arbitrary<Instant> time() {
        return Arbitraries.integers().between(0, 180).map(day -> NOON.plus(Duration.ofDays(day)));
    }

    private static List<EngagementEvent> run(List<EngagementCommand> commands) {
        List<EngagementEvent> events = new ArrayList<>();
        Engagement state = DECIDER.initial();
        for (EngagementCommand command : commands) {
            try {
                for (EngagementEvent event : DECIDER.decide(state, command)) {
                    events.add(event);
                    state = DECIDER.evolve(state, event);
                }
            } catch (Refusal refused) {
                assertThat(refused.remedy()).isNotBlank();
            }
        }
        return events;
    }

    private static Engagement fold(List<EngagementEvent> events) {
        Engagement state = DECIDER.initial();
        for (EngagementEvent event : events) {
            state = DECIDER.evolve(state, event);
        }
        return state;
    }

    private static EngagementEvent erased(EngagementEvent event) {
        Personal<String> gone = new Personal.Erased<>(Optional.empty());
        return switch (event) {
            case AgreementDrafted it ->
                    new AgreementDrafted(it.engagement(), it.version(), gone, gone);
            case AgreementOffered it ->
                    new AgreementOffered(
                            it.engagement(),
                            it.version(),
                            it.bodyHash(),
                            it.annexHash(),
                            it.required(),
                            it.terms(),
                            it.expiresAt(),
                            gone,
                            gone);
            default -> event;
        };
    }

    private static Set<Integer> inForce(List<EngagementEvent> events) {
        return events.stream()
                .filter(AgreementCameIntoForce.class::isInstance)
                .map(it -> ((AgreementCameIntoForce) it).version())
                .collect(Collectors.toSet());
    }

    private static long standing(Engagement state) {
        return state instanceof Opened file
                ? file.versions().values().stream()
                        .filter(Signed.class::isInstance)
                        .filter(it -> ((Signed) it).standing().binds())
                        .count()
                : 0;
    }
}
