package io.confide.projecting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** New generations: begun here, watched from anywhere, and taken back. */
final class Rebuilds {
    private final Wiring wiring;
    private final Feed feed;
    private final Stores stores;
    private final LoopParts views;
    private final RebuildStore kept;
    private final Map<String, RebuildRun<?>> running = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * @param views parts of the loop that feeds the generations in use
     */
    Rebuilds(Wiring wiring, Feed feed, Stores stores, LoopParts views) {
        this.wiring = wiring;
        this.feed = feed;
        this.stores = stores;
        this.views = views;
        this.kept = new RebuildStore(wiring.storage(), wiring.clock());
    }

    synchronized <V> Rebuild begin(Projection<V> projection, ConsumerLoop loop) {
        String name = projection.name();
        int generation = views.generations().change(name, _ -> true, Generation::claimed).newest();
        Rebuild begun = kept.begin(Rebuild.begun(name, generation, wiring.clock().instant()));
        if (begun.generation() == generation) {
            stores.drop(ViewStore.collection(name, generation));
            RebuildRun<V> run = run(projection, begun, loop);
            running.put(name, run);
            threads.add(Thread.ofPlatform().name("rebuild-" + name).start(run::run));
        }
        return begun;
    }

    private <V> RebuildRun<V> run(Projection<V> projection, Rebuild begun, ConsumerLoop loop) {
        return new RebuildRun<>(
                projection,
                begun,
                new RebuildRun.Parts<>(
                        generation -> stores.of(projection, generation),
                        views.generations(),
                        views.progress(),
                        views.deadLetters(),
                        kept,
                        stores::drop,
                        SourcePartition.all(projection.sources()),
                        views.opener(),
                        loop,
                        wiring.clock(),
                        views.pause()),
                feed.reader(),
                new Intake(wiring.healer(), views.counters()));
    }

    Optional<Rebuild> last(String projection) {
        Optional<Rebuild> here =
                Optional.<RebuildRun<?>>ofNullable(running.get(projection))
                        .map(RebuildRun::status)
                        .filter(it -> !it.isOver());
        return here.or(() -> kept.read(projection));
    }

    boolean rollback(String projection, ConsumerLoop loop) {
        Generations generations = views.generations();
        if (generations.refresh(projection).previous() == 0) {
            return false;
        }
        return loop.between(() -> {
            generations.change(projection, it -> it.previous() > 0, Generation::rolledBack);
            loop.comply(Set.of(projection));
            return true;
        });
    }

    /** Waits for those that stop because the runtime closes. */
    synchronized void join() {
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
