package io.confide.deciding;

import io.confide.events.ConfideEvent;
import java.util.List;

/**
 * One kind of thing that decides for itself. Pure: it calls nothing and reads no clock.
 *
 * @param <S> what it knows, shaped by what it must decide
 * @param <C> a sealed family of records
 * @param <E> the family of events in its stream
 */
public interface Decider<S, C extends Command, E extends ConfideEvent> {
    /** Such as {@code agreement}. */
    String name();

    Class<C> commands();

    Class<E> events();

    /** Before anything happened. */
    S initial();

    /**
     * What happens; nothing when it already is as wanted.
     *
     * @throws Refusal a rule stands in the way
     */
    List<? extends E> decide(S state, C command);

    S evolve(S state, E event);
}
