package io.confide.projecting;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Feeds the projections and reactions of one service instance from the topics. */
public interface ProjectionRuntime extends AutoCloseable {

    /** Not started yet. */
    static ProjectionRuntime of(
            Wiring wiring, List<Projection<?>> projections, List<Reaction> reactions) {
        return new KafkaProjectionRuntime(wiring, projections, reactions);
    }

    /** Makes missing topics and starts to take records. */
    void start();

    /**
     * The views of a projection of this type.
     *
     * @throws IllegalArgumentException this runtime has no such projection
     */
    <V> Views<V> views(Projection<V> projection);

    /**
     * Waits until every view of this service has what the token names; sources that it does not
     * consume are ignored.
     *
     * @return false when that is not so in time
     */
    boolean await(PositionToken token, Duration patience);

    /**
     * Makes a new generation of a projection, beside the one in use, and switches to it.
     *
     * @return how it stands; the one that is under way when there is one
     * @throws IllegalArgumentException there is no such projection
     */
    Rebuild rebuild(String projection);

    /** The last rebuild of a projection, by any instance. */
    Optional<Rebuild> lastRebuild(String projection);

    /** Names of the projections. */
    List<String> projections();

    /**
     * Goes back to the generation before the last rebuild; it has to catch up first.
     *
     * @return false when there is none any more
     */
    boolean rollback(String projection);

    /**
     * What is parked, by subscriber and subject.
     *
     * @param limit 1 to 1000
     */
    List<DeadLetter> deadLetters(int limit);

    /** Has the parked events of one subject taken again, in order, soon, by whichever instance. */
    void retry(String subscriber, String subject);

    Health health();

    /** Finishes the batch in hand. */
    @Override
    void close();
}
