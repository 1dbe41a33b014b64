package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.Verification.Whole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds for every interleaving of concurrent appends by two instances on one log. */
class LogProperties {

    /** One commit: the streams of its events, and whether it asks for their places. */
    record Wish(List<String> streams, boolean places) {}

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void positions_are_dense_streams_in_order_and_the_chain_verifies(
            @ForAll("wishes") List<Wish> wishes) throws InterruptedException {
        try (Databases database = Databases.sqlite();
                GroupCommitLog one = Logs.unsealed(database.storage());
                GroupCommitLog other = Logs.unsealed(database.storage())) {
            List<Future<Appended>> outcomes = new ArrayList<>();
            try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
                for (Wish wish : wishes) {
                    GroupCommitLog log = outcomes.size() % 2 == 0 ? one : other;
                    outcomes.add(callers.submit(() -> log.append(commit(log, wish))));
                }
            }
            List<Appended> won =
                    outcomes.stream()
                            .filter(outcome -> outcome.state() == Future.State.SUCCESS)
                            .map(Future::resultNow)
                            .toList();
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.state() == Future.State.FAILED)
                    .allMatch(outcome -> outcome.exceptionNow() instanceof SeqConflict);
            check(one, won);
            long events = won.stream().mapToLong(it -> it.commit().events().size()).sum();
            assertThat(
                            new ChainVerifier(
                                            Logs.SOURCE,
                                            database.storage(),
                                            (signature, message) -> true)
                                    .verify(position -> {}))
                    .isEqualTo(new Whole(events, won.size(), 0, Optional.empty()));
        }
    }

    private static void check(GroupCommitLog log, List<Appended> won) {
        List<StoredEvent> events =
                log.read(1, 4096).stream().flatMap(it -> it.events().stream()).toList();
        Map<String, Long> next = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            StoredEvent event = events.get(i);
            assertThat(event.position()).isEqualTo(i + 1);
            assertThat(event.seq()).isEqualTo(next.merge(event.stream(), 1L, Long::sum) - 1);
        }
        won.forEach(it ->
                assertThat(log.byCommand(it.commit().command()).orElseThrow().position())
                        .isEqualTo(it.commit().position()));
    }

    private static FramedCommit commit(GroupCommitLog log, Wish wish) {
        Map<String, Long> next = new HashMap<>();
        return Logs.commit(
                wish.streams().stream()
                        .map(stream -> {
                            if (!wish.places()) {
                                return Logs.atEnd(stream);
                            }
                            long seq = next.computeIfAbsent(stream, log::version);
                            next.put(stream, seq + 1);
                            return Logs.at(stream, seq);
                        })
                        .toArray(Frame[]::new));
    }

    @Provide
    Arbitrary<List<Wish>> wishes() {
        Arbitrary<List<String>> streams =
                Arbitraries.of("a", "b", "c", "d").list().ofMinSize(1).ofMaxSize(4);
        return streams.flatMap(
                        names -> Arbitraries.of(true, false).map(places -> new Wish(names, places)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
