package io.confide.service;

import io.confide.deciding.Command;
import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.eventlog.CommandRepeated;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.Provenance;
import io.confide.eventlog.StoredEvent;
import io.confide.events.ConfideEvent;
import io.confide.events.FirmId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.Repository;

/** Commands on their way through Axon to the decider that knows them. */
final class AxonCommands implements Commands {
    /** How the event log names the firm of an event, see {@link Provenance}. */
    static final String FIRM = "confide.firm";

    private static final String EXPECTED = "confide.expected";
    private static final int ATTEMPTS = 10;

    private final CommandBus bus;
    private final EventLog log;
    private final Repeats repeats;
    private final List<Decider<?, ?, ?>> deciders;
    private final Timer appending;

    AxonCommands(
            CommandBus bus,
            EventLog log,
            Collection<Decider<?, ?, ?>> deciders,
            MeterRegistry meters) {
        this.bus = bus;
        this.log = log;
        this.repeats = new Repeats(log);
        this.deciders = List.copyOf(deciders);
        this.appending =
                Timer.builder("confide.append")
                        .description("commands from dispatch to durable, or refused")
                        .register(meters);
    }

    /** Takes every command of the decider's sealed family to its streams. */
    static void subscribe(
            CommandBus bus,
            Decider<Object, Command, ConfideEvent> decider,
            Repository<HostedStream> streams) {
        leaves(decider.commands())
                .forEach(type ->
                        bus.subscribe(
                                type.getName(), message -> handle(message, decider, streams)));
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(AxonCommands::leaves)
                : Stream.of(family);
    }

    private static Object handle(
            CommandMessage<?> message,
            Decider<Object, Command, ConfideEvent> decider,
            Repository<HostedStream> streams)
            throws Exception {
        Command command = (Command) message.getPayload();
        FirmId firm = Provenance.of(message.getMetaData()).firm();
        OptionalLong expected =
                message.getMetaData().get(EXPECTED) instanceof Long version
                        ? OptionalLong.of(version)
                        : OptionalLong.empty();
        return streams.loadOrCreate(
                        command.stream(), () -> new HostedStream(command.stream(), decider))
                .invoke(stream -> stream.decide(firm, expected, command));
    }

    @Override
    public Accepted dispatch(Act act, Command command) {
        return repeats.of(act).orElseGet(() -> appending.record(() -> first(act, command)));
    }

    /** When somebody else was faster it is decided again, about what is there then. */
    private Accepted first(Act act, Command command) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Object outcome = tried(act, command);
            if (!(outcome instanceof ConcurrencyException)) {
                return answer(act, outcome);
            }
        }
        return answer(act, tried(act, command));
    }

    private Accepted answer(Act act, Object outcome) {
        return switch (outcome) {
            case Long version -> done(act, version);
            case CommandRepeated repeated -> repeats.repeated(act, repeated.earlier());
            case RuntimeException refused -> throw refused;
            case Error broken -> throw broken;
            default -> throw new IllegalStateException("no outcome of " + act.id());
        };
    }

    private Object tried(Act act, Command command) {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        bus.<Command, Object>dispatch(
                new GenericCommandMessage<>(command, metaData(act)),
                (message, result) -> outcome.complete(outcome(result)));
        return outcome.join();
    }

    private static Object outcome(CommandResultMessage<?> result) {
        return result.isExceptional() ? known(result.exceptionResult()) : result.getPayload();
    }

    /** Axon may wrap what the log said. */
    private static Throwable known(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof CommandRepeated || at instanceof ConcurrencyException) {
                return at;
            }
        }
        return thrown;
    }

    private static MetaData metaData(Act act) {
        MetaData provenance =
                new Provenance(act.id(), act.fingerprint(), act.firm(), act.by(), act.at())
                        .toMetaData();
        return act.expectedVersion().isPresent()
                ? provenance.and(EXPECTED, act.expectedVersion().getAsLong())
                : provenance;
    }

    /** Nothing in the log means that everything was already as wanted. */
    private Accepted done(Act act, long version) {
        return log.byCommand(act.id())
                .map(commit -> repeats.answer(commit, false))
                .orElseGet(() -> new Accepted(version, List.of(), "", false));
    }

    @Override
    public <S> Loaded<S> load(
            Class<? extends Decider<S, ?, ?>> decider, FirmId firm, String stream) {
        List<StoredEvent> events = log.stream(stream, 0);
        if (events.isEmpty() || !events.getFirst().firm().equals(firm)) {
            throw Refusal.notFound();
        }
        Decider<S, ?, ?> hosted = hosted(decider);
        if (!hosted.events().isInstance(log.open(events.getFirst()).event())) {
            throw Refusal.notFound();
        }
        return new Loaded<>(folded(hosted, events), events.size());
    }

    private <S> Decider<S, ?, ?> hosted(Class<? extends Decider<S, ?, ?>> type) {
        return deciders.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(type.getName() + " is not a bean here"));
    }

    private <S, E extends ConfideEvent> S folded(
            Decider<S, ?, E> decider, List<StoredEvent> events) {
        S state = decider.initial();
        for (StoredEvent event : events) {
            state = decider.evolve(state, decider.events().cast(log.open(event).event()));
        }
        return state;
    }
}
