package io.confide.agreement.engagement;

import static io.confide.agreement.engagement.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.EngagementCommand.DeclineAgreement;
import io.confide.agreement.engagement.EngagementCommand.NoticeDates;
import io.confide.agreement.engagement.EngagementCommand.WithdrawAgreement;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.engagement.Version.Standing;
import io.confide.agreement.terms.Examples;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.Sha256;
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
                        Tuple.of(1, version.map(_ -> new NoticeDates(ENGAGEMENT, 0, DEADLINE))));
        Arbitrary<List<EngagementCommand>> starts =
                Arbitraries.of(offered(), shown(), Given.inForce());
        return Combinators.combine(starts, step.list().ofMinSize(5).ofMaxSize(40))
                .as((start, rest) -> {
                    List<EngagementCommand> all = new ArrayList<>(start);
                    all.addAll(rest);
                    return all;
                });
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
                        .filter(it -> ((Signed) it).standing() == Standing.IN_FORCE)
                        .count()
                : 0;
    }
}
