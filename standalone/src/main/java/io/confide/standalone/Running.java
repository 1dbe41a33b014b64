package io.confide.standalone;

import io.confide.agreement.AgreementService;
import io.confide.consent.ConsentService;
import io.confide.gateway.Gateway;
import io.confide.kafka.BrokerFailed;
import io.confide.kafka.EmbeddedKafka;
import io.confide.kafka.Settings;
import io.confide.retention.RetentionService;
import io.confide.session.SessionService;
import io.confide.standalone.identity.IdentityProvider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The parts of a running installation; they stop in the reverse of the order they started in. */
final class Running {
    private final Installation installation;
    private final DataDirectory data;
    private final Consumer<String> tell;
    private final long began = System.nanoTime();
    private final Deque<Part> parts = new ArrayDeque<>();

    Running(Installation installation, DataDirectory data, Consumer<String> tell) {
        this.installation = installation;
        this.data = data;
        this.tell = tell;
    }

    void start() {
        try {
            CompletableFuture<Void> identity = CompletableFuture.runAsync(this::identity);
            broker();
            identity.join();
            services();
            gateway();
        } catch (BrokerFailed e) {
            throw new Cannot(e.getMessage() == null ? "The broker cannot start." : e.getMessage());
        } catch (CompletionException e) {
            throw whatWentWrong(e);
        }
    }

    private Cannot whatWentWrong(CompletionException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new Cannot(
                "Confide could not start: %s. The log in %s says more."
                        .formatted(cause.getMessage(), installation.data().resolve("logs")));
    }

    private void broker() {
        Settings settings =
                Settings.at(installation.data().resolve("kafka"))
                        .withPorts(
                                installation.at(Installation.Part.KAFKA),
                                installation.at(Installation.Part.CONTROLLER))
                        .whenItFails(this::brokerFailed);
        started("broker", EmbeddedKafka.start(settings));
    }

    private void brokerFailed(BrokerFailed failure) {
        System.err.println("The broker stopped: " + failure.getMessage());
        // Whatever was acknowledged is on disk; a new start goes on from there.
        Runtime.getRuntime().halt(3);
    }

    private void identity() {
        if (installation.ownIdentity()) {
            started(
                    "identity provider (demo sign-ins)",
                    IdentityProvider.start(
                            installation.data(),
                            installation.issuerUrl(),
                            installation.url(Installation.Part.GATEWAY)));
        }
    }

    private void services() {
        Map<Class<?>, Installation.Part> services =
                Map.of(
                        AgreementService.class, Installation.Part.AGREEMENT,
                        SessionService.class, Installation.Part.SESSION,
                        ConsentService.class, Installation.Part.CONSENT,
                        RetentionService.class, Installation.Part.RETENTION);
        List<CompletableFuture<Void>> starting = new ArrayList<>();
        services.forEach((service, part) ->
                starting.add(
                        CompletableFuture.runAsync(() ->
                                started(
                                        part.key() + "-service",
                                        context(service, part.key() + "-service", part)))));
        CompletableFuture.allOf(starting.toArray(CompletableFuture[]::new)).join();
    }

    private void gateway() {
        try {
            started("gateway", context(Gateway.class, "gateway", Installation.Part.GATEWAY));
        } catch (RuntimeException e) {
            throw new CompletionException(e);
        }
    }

    private ConfigurableApplicationContext context(
            Class<?> main, String name, Installation.Part part) {
        return new SpringApplicationBuilder(main)
                .registerShutdownHook(false)
                .properties("spring.config.name=" + name)
                .run(arguments(part));
    }

    private String[] arguments(Installation.Part part) {
        return new String[] {
            "--server.address=127.0.0.1",
            "--server.port=" + installation.at(part),
            "--confide.data=" + installation.data(),
            "--confide.drain-grace=" + grace(part),
            "--confide.kafka.bootstrap-servers=127.0.0.1:"
                    + installation.at(Installation.Part.KAFKA),
            "--confide.issuer=" + installation.issuerUrl(),
            "--confide.services.agreement.url=" + installation.url(Installation.Part.AGREEMENT),
            "--confide.services.session.url=" + installation.url(Installation.Part.SESSION),
            "--confide.services.consent.url=" + installation.url(Installation.Part.CONSENT),
            "--confide.services.retention.url=" + installation.url(Installation.Part.RETENTION),
            "--confide.services.deletion.url=" + installation.url(Installation.Part.RETENTION),
            "--confide.services.access.url=" + installation.url(Installation.Part.GATEWAY)
        };
    }

    /** The gateway is the one door: once it has closed nobody asks the services. */
    private static String grace(Installation.Part part) {
        return part == Installation.Part.GATEWAY ? "1s" : "0s";
    }

    private record Part(String name, AutoCloseable running) {}

    private synchronized void started(String what, AutoCloseable part) {
        parts.push(new Part(what, part));
        Duration since = Duration.ofNanos(System.nanoTime() - began);
        tell.accept("  %5.1f s  %s".formatted(since.toMillis() / 1000.0, what));
    }

    /** Gateway first, broker last; each part drains what it has begun. */
    synchronized void stop() {
        if (!parts.isEmpty()) {
            tell.accept("Stopping ...");
        }
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
        data.close();
    }

    private void close(Part part) {
        try {
            part.running().close();
            tell.accept("  stopped  " + part.name());
        } catch (Exception e) { // NOPMD: AutoCloseable says so; the other parts must still stop
            tell.accept("  while stopping %s: %s".formatted(part.name(), e));
        }
    }
}
