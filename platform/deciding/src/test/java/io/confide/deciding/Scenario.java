package io.confide.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.confide.events.ConfideEvent;
import java.util.List;
import java.util.function.Consumer;

/**
 * Given what happened, when somebody wants something, expect what happens or which rule refuses.
 */
public final class Scenario<S, C extends Command, E extends ConfideEvent> {
    private final Decider<S, C, E> decider;
    private final S state;

    private Scenario(Decider<S, C, E> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    public static <S, C extends Command, E extends ConfideEvent> Scenario<S, C, E> of(
            Decider<S, C, E> decider) {
        return new Scenario<>(decider, decider.initial());
    }

    public Scenario<S, C, E> given(List<? extends E> events) {
        S next = state;
        for (E event : events) {
            next = decider.evolve(next, event);
        }
        return new Scenario<>(decider, next);
    }

    /** Commands that were accepted before. */
    public Scenario<S, C, E> givenCommands(List<? extends C> commands) {
        Scenario<S, C, E> next = this;
        for (C command : commands) {
            next = next.given(decider.decide(next.state, command));
        }
        return next;
    }

    public When when(C command) {
        return new When(command);
    }

    public S state() {
        return state;
    }

    /** A command on its way. */
    public final class When {
        private final C command;

        private When(C command) {
            this.command = command;
        }

        public void expect(List<? extends E> events) {
            assertThat(decider.decide(state, command)).isEqualTo(events);
        }

        public void expectThat(Consumer<List<? extends E>> check) {
            check.accept(decider.decide(state, command));
        }

        public void expectRefusal(Rule rule) {
            assertThat(refusal().rule()).contains(rule);
        }

        public void expectNotFound() {
            assertThat(refusal().kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        }

        public Refusal refusal() {
            Refusal refusal =
                    catchThrowableOfType(Refusal.class, () -> decider.decide(state, command));
            assertThat(refusal).as("a refusal of %s", command).isNotNull();
            return refusal;
        }
    }
}
