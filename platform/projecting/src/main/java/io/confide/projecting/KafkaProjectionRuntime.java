package io.confide.projecting;

import io.confide.eventlog.WireRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One loop for the views and one for the reactions: what a reaction does may take its time, and
 * sees views that have the event.
 */
final class KafkaProjectionRuntime implements ProjectionRuntime {
    private static final String VIEWS = "views";
    private static final String REACTIONS = "reactions";
    private static final Duration VIEWS_BEFORE_REACTIONS = Duration.ofSeconds(5);

    private final Wiring wiring;
    private final Feed feed;
    private final Map<String, Projection<?>> projections = new LinkedHashMap<>();
    private final Map<String, ViewStore<?>> stores = new ConcurrentHashMap<>();
    private final Map<String, RebuildRun<?>> running = new ConcurrentHashMap<>();
    private final List<Thread> rebuilding = new ArrayList<>();
    private final List<Reaction> reactions;
    private final Counters counters = new Counters();
    private final Pause pause = new Pause();
    private final Arrivals arrivals = new Arrivals();
    private final Generations generations;
    private final DeadLetters deadLetters;
    private final Retries retries;
    private final RebuildStore rebuilds;
    private final ProgressStore viewProgress;
    private final Opener opener;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private volatile boolean started;
    private List<String> concerns = List.of();

    KafkaProjectionRuntime(
            Wiring wiring, List<Projection<?>> projections, List<Reaction> reactions) {
        this.wiring = wiring;
        this.feed = new Feed(wiring);
        this.reactions = List.copyOf(reactions);
        this.generations = new Generations(wiring.storage());
        this.deadLetters = new DeadLetters(wiring.storage(), wiring.clock());
        this.retries = new Retries(wiring.storage());
        this.rebuilds = new RebuildStore(wiring.storage(), wiring.clock());
        this.viewProgress = new ProgressStore(wiring.storage(), VIEWS);
        this.opener = new Opener(wiring.sealing());
        Set<String> names = new HashSet<>();
        projections.forEach(it -> this.projections.put(unique(names, it.name()), it));
        reactions.forEach(it -> unique(names, it.name()));
    }

    private static String unique(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("two projections or reactions are named " + name);
        }
        return name;
    }

    @Override
    public synchronized void start() {
        concerns = feed.ensureTopics(allSources());
        if (!projections.isEmpty()) {
            loops.add(viewLoop());
        }
        if (!reactions.isEmpty()) {
            loops.add(reactionLoop());
        }
        loops.forEach(ConsumerLoop::start);
        started = true;
    }

    private ConsumerLoop viewLoop() {
        List<Subscriber> subscribers = new ArrayList<>();
        projections.values().forEach(it -> subscribers.add(subscriber(it)));
        return loop(VIEWS, subscribers, projections.keySet(), viewProgress, arrivals, 500);
    }

    private ConsumerLoop reactionLoop() {
        List<Subscriber> subscribers = new ArrayList<>();
        for (Reaction reaction : reactions) {
            subscribers.add(new ReactionSubscriber(reaction, this::viewsHave, deadLetters, pause));
        }
        ProgressStore progress = new ProgressStore(wiring.storage(), REACTIONS);
        return loop(REACTIONS, subscribers, Set.of(), progress, new Arrivals(), 50);
    }

    private ConsumerLoop loop(
            String group,
            List<Subscriber> subscribers,
            Set<String> names,
            ProgressStore progress,
            Arrivals told,
            int atOnce) {
        return new ConsumerLoop(
                new ConsumerLoop.Parts(
                        group,
                        subscribers,
                        names,
                        generations,
                        progress,
                        deadLetters,
                        retries,
                        opener,
                        told,
                        counters,
                        wiring.healer(),
                        wiring.clock(),
                        pause),
                feed.member(group, atOnce));
    }

    private <V> Subscriber subscriber(Projection<V> projection) {
        return new ViewSubscriber<>(projection, () -> inUse(projection), deadLetters);
    }

    private <V> ViewStore<V> inUse(Projection<V> projection) {
        return store(projection, generations.of(projection.name()).active());
    }

    @SuppressWarnings("unchecked") // a collection is only ever asked for with its projection
    private <V> ViewStore<V> store(Projection<V> projection, int generation) {
        return (ViewStore<V>)
                stores.computeIfAbsent(
                        ViewStore.collection(projection.name(), generation),
                        _ ->
                                new ViewStore<>(
                                        projection,
                                        generation,
                                        wiring.storage(),
                                        wiring.documents()));
    }

    @Override
    public <V> Views<V> views(Projection<V> projection) {
        known(projection.name());
        return new StoredViews<>(
                () -> inUse(projection),
                (token, patience) -> await(List.of(projection), token, patience));
    }

    @Override
    public boolean await(PositionToken token, Duration patience) {
        return await(List.copyOf(projections.values()), token, patience);
    }

    private boolean await(List<Projection<?>> some, PositionToken token, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Set<String> sources = new HashSet<>();
        some.forEach(it -> sources.addAll(it.sources()));
        for (PositionToken.Entry entry : token.entries()) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (sources.contains(entry.source()) && !await(some, entry, left)) {
                return false;
            }
        }
        return true;
    }

    private boolean await(List<Projection<?>> some, PositionToken.Entry entry, Duration left) {
        if (!started) {
            return false;
        }
        SourcePartition at = new SourcePartition(entry.source(), WireRecord.partition(entry.key()));
        return arrivals.await(
                at, entry.position(), left, _ -> elsewhere(some, at, entry.position()));
    }

    /** Whether another instance, which has the partition, is so far with the generations in use. */
    private boolean elsewhere(List<Projection<?>> some, SourcePartition at, long position) {
        Progress progress = viewProgress.read(at);
        return some.stream()
                .filter(it -> it.sources().contains(at.source()))
                .allMatch(it -> isThere(it.name(), progress, at, position));
    }

    private boolean isThere(
            String projection, Progress progress, SourcePartition at, long position) {
        Generation generation = generations.refresh(projection);
        boolean stamped = progress.generations().getOrDefault(projection, 0) == generation.active();
        return generation.from(at).position() >= position
                || (stamped && progress.position() >= position);
    }

    private boolean viewsHave(Incoming incoming) {
        var entry =
                new PositionToken.Entry(
                        incoming.at().source(), incoming.position(), incoming.subject());
        return await(new PositionToken(List.of(entry)), VIEWS_BEFORE_REACTIONS);
    }

    private Set<String> viewSources() {
        Set<String> sources = new TreeSet<>();
        projections.values().forEach(it -> sources.addAll(it.sources()));
        return sources;
    }

    @Override
    public synchronized Rebuild rebuild(String projection) {
        return begin(known(projection));
    }

    private <V> Rebuild begin(Projection<V> projection) {
        int generation =
                generations.change(projection.name(), _ -> true, Generation::claimed).newest();
        Rebuild wanted = fresh(projection.name(), generation, wiring.clock().instant());
        Rebuild begun = rebuilds.begin(wanted);
        if (begun.generation() == generation) {
            wiring.storage().documents().drop(ViewStore.collection(begun.projection(), generation));
            RebuildRun<V> run = run(projection, begun);
            running.put(projection.name(), run);
            rebuilding.add(
                    Thread.ofPlatform().name("rebuild-" + projection.name()).start(run::run));
        }
        return begun;
    }

    private <V> RebuildRun<V> run(Projection<V> projection, Rebuild begun) {
        Set<SourcePartition> all = new HashSet<>();
        for (String source : projection.sources()) {
            for (int i = 0; i < WireRecord.PARTITIONS; i++) {
                all.add(new SourcePartition(source, i));
            }
        }
        return new RebuildRun<>(
                projection,
                begun,
                new RebuildRun.Parts<>(
                        generation -> store(projection, generation),
                        generations,
                        viewProgress,
                        deadLetters,
                        rebuilds,
                        this::drop,
                        all,
                        opener,
                        loops.getFirst(),
                        wiring.clock(),
                        pause),
                feed.reader(),
                new Intake(wiring.healer(), counters));
    }

    private static Rebuild fresh(String projection, int generation, Instant at) {
        return new Rebuild(
                projection,
                generation,
                Rebuild.State.READING,
                0,
                0,
                at,
                Optional.empty(),
                0,
                0,
                0,
                "",
                "",
                Optional.empty());
    }

    private void drop(String collection) {
        stores.remove(collection);
        wiring.storage().documents().drop(collection);
    }

    @Override
    public Optional<Rebuild> lastRebuild(String projection) {
        known(projection);
        Optional<Rebuild> here =
                Optional.<RebuildRun<?>>ofNullable(running.get(projection))
                        .map(RebuildRun::status)
                        .filter(it -> !it.isOver());
        return here.or(() -> rebuilds.read(projection));
    }

    @Override
    public List<String> projections() {
        return List.copyOf(projections.keySet());
    }

    @Override
    public boolean rollback(String projection) {
        known(projection);
        if (generations.refresh(projection).previous() == 0) {
            return false;
        }
        ConsumerLoop loop = loops.getFirst();
        return loop.between(() -> {
            generations.change(projection, it -> it.previous() > 0, Generation::rolledBack);
            loop.comply(Set.of(projection));
            return true;
        });
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return deadLetters.list(limit);
    }

    @Override
    public void retry(String subscriber, String subject) {
        retries.ask(subscriber, subject);
    }

    private Set<String> allSources() {
        Set<String> sources = new TreeSet<>(viewSources());
        reactions.forEach(it -> sources.addAll(it.sources()));
        return sources;
    }

    @Override
    public synchronized Health health() {
        if (!concerns.isEmpty()) {
            // Several services may have made the topics at the same moment: look whether it is well
            // now.
            concerns = feed.ensureTopics(allSources());
        }
        List<String> troubles = new ArrayList<>(concerns);
        List<Lag> lags = new ArrayList<>();
        for (ConsumerLoop loop : loops) {
            troubles.addAll(loop.troubles());
            lags.addAll(loop.lags());
        }
        boolean running = started && loops.stream().allMatch(ConsumerLoop::isRunning);
        return new Health(
                running,
                troubles,
                lags,
                deadLetters.count(),
                counters.gapsHealed(),
                counters.brokenRecords());
    }

    @Override
    public synchronized void close() {
        pause.close();
        loops.forEach(ConsumerLoop::join);
        rebuilding.forEach(KafkaProjectionRuntime::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Projection<?> known(String projection) {
        Projection<?> found = projections.get(projection);
        if (found == null) {
            throw new IllegalArgumentException("there is no projection named " + projection);
        }
        return found;
    }
}
