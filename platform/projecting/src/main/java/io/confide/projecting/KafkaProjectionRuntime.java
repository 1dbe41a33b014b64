package io.confide.projecting;

import java.time.Duration;
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
    private static final int VIEWS_AT_ONCE = 500;
    private static final int REACTIONS_AT_ONCE = 50;
    private static final Duration VIEWS_BEFORE_REACTIONS = Duration.ofSeconds(5);

    private final Feed feed;
    private final TopicConcerns concerns;
    private final Map<String, Projection<?>> projections = new LinkedHashMap<>();
    private final List<Reaction> reactions;
    private final LoopParts viewParts;
    private final LoopParts reactionParts;
    private final Stores stores;
    private final Shapes shapes;
    private final Map<Projection<?>, Map<SourcePartition, Long>> learning =
            new ConcurrentHashMap<>();
    private final Waiting waiting;
    private final Rebuilds rebuilds;
    private final Retries retries;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private volatile boolean started;

    KafkaProjectionRuntime(
            Wiring wiring, List<Projection<?>> projections, List<Reaction> reactions) {
        name(projections, reactions);
        this.feed = new Feed(wiring);
        this.concerns = new TopicConcerns(() -> feed.ensureTopics(sources()));
        this.reactions = List.copyOf(reactions);
        Generations generations = new Generations(wiring.storage());
        this.stores = new Stores(wiring, generations);
        this.shapes = new Shapes(wiring.storage());
        this.retries = new Retries(wiring.storage());
        this.viewParts = viewParts(wiring, generations);
        this.reactionParts = reactionParts(wiring);
        this.waiting = new Waiting(viewParts, () -> started);
        this.rebuilds = new Rebuilds(wiring, feed, stores, viewParts);
    }

    private void name(List<Projection<?>> all, List<Reaction> others) {
        Set<String> names = new HashSet<>();
        all.forEach(it -> projections.put(unique(names, it.name()), it));
        others.forEach(it -> unique(names, it.name()));
    }

    private static String unique(Set<String> names, String name) {
        if (!names.add(name)) {
            throw new IllegalArgumentException("two projections or reactions are named " + name);
        }
        return name;
    }

    private LoopParts viewParts(Wiring wiring, Generations generations) {
        DeadLetters deadLetters = new DeadLetters(wiring.storage(), wiring.clock());
        List<Subscriber> subscribers = new ArrayList<>();
        projections.values().forEach(it -> subscribers.add(subscriber(it, deadLetters)));
        return new LoopParts(
                "views",
                subscribers,
                projections.keySet(),
                generations,
                shapes,
                new ProgressStore(wiring.storage(), "views"),
                deadLetters,
                retries,
                new Opener(wiring.sealing()),
                new Arrivals(),
                new Counters(),
                wiring.healer(),
                wiring.clock(),
                new Pause());
    }

    private <V> Subscriber subscriber(Projection<V> projection, DeadLetters deadLetters) {
        return new ViewSubscriber<>(
                projection, () -> stores.inUse(projection), shapes, deadLetters);
    }

    private LoopParts reactionParts(Wiring wiring) {
        List<Subscriber> subscribers = new ArrayList<>();
        for (Reaction reaction : reactions) {
            subscribers.add(
                    new ReactionSubscriber(
                            reaction, this::viewsHave, viewParts.deadLetters(), viewParts.pause()));
        }
        return viewParts.withoutViews(
                "reactions", subscribers, new ProgressStore(wiring.storage(), "reactions"));
    }

    @Override
    public synchronized void start() {
        concerns.look();
        learning.putAll(new Settling(shapes, stores, viewParts).settle(projections.values()));
        if (!projections.isEmpty()) {
            loops.add(loop(viewParts, VIEWS_AT_ONCE));
        }
        if (!reactions.isEmpty()) {
            loops.add(loop(reactionParts, REACTIONS_AT_ONCE));
        }
        loops.forEach(ConsumerLoop::start);
        started = true;
    }

    private ConsumerLoop loop(LoopParts parts, int atOnce) {
        return new ConsumerLoop(parts, feed.member(parts.group(), atOnce));
    }

    private Set<String> sources() {
        Set<String> sources = new TreeSet<>();
        projections.values().forEach(it -> sources.addAll(it.sources()));
        reactions.forEach(it -> sources.addAll(it.sources()));
        return sources;
    }

    @Override
    public <V> Views<V> views(Projection<V> projection) {
        known(projection.name());
        return new StoredViews<>(
                () -> stores.inUse(projection),
                (token, patience) -> waiting.await(List.of(projection), token, patience));
    }

    @Override
    public boolean await(PositionToken token, Duration patience) {
        return waiting.await(projections.values(), token, patience);
    }

    private boolean viewsHave(Incoming incoming) {
        var entry =
                new PositionToken.Entry(
                        incoming.at().source(), incoming.position(), incoming.subject());
        return await(new PositionToken(List.of(entry)), VIEWS_BEFORE_REACTIONS);
    }

    @Override
    public synchronized Rebuild rebuild(String projection) {
        return rebuilds.begin(known(projection), loops.getFirst());
    }

    @Override
    public Optional<Rebuild> lastRebuild(String projection) {
        known(projection);
        return rebuilds.last(projection);
    }

    @Override
    public List<String> projections() {
        return List.copyOf(projections.keySet());
    }

    @Override
    public boolean rollback(String projection) {
        known(projection);
        return rebuilds.rollback(projection, loops.getFirst());
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return viewParts.deadLetters().list(limit);
    }

    @Override
    public void retry(String subscriber, String subject) {
        retries.ask(subscriber, subject);
    }

    @Override
    public synchronized Health health() {
        List<String> troubles = new ArrayList<>(concerns.now());
        troubles.addAll(learning());
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
                viewParts.deadLetters().count(),
                viewParts.counters().gapsHealed(),
                viewParts.counters().brokenRecords());
    }

    /** Views that are not yet where they were before their shape changed are not to be shown. */
    private List<String> learning() {
        learning.entrySet().removeIf(it -> waiting.reached(it.getKey(), it.getValue()));
        return learning.keySet().stream()
                .map(it -> it.name() + " has another shape now and is being learned anew")
                .toList();
    }

    @Override
    public synchronized void close() {
        viewParts.pause().close();
        loops.forEach(ConsumerLoop::join);
        rebuilds.join();
    }

    private Projection<?> known(String projection) {
        Projection<?> found = projections.get(projection);
        if (found == null) {
            throw new IllegalArgumentException("there is no projection named " + projection);
        }
        return found;
    }
}
