package io.confide.service.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that runs in this JVM until closed. */
public final class TestService implements AutoCloseable {
    private final Class<?> application;
    private final String name;
    private final List<String> properties;
    private final TestWorld world;
    private ConfigurableApplicationContext context;

    TestService(Class<?> application, String name, List<String> properties, TestWorld world) {
        this.application = application;
        this.name = name;
        this.properties = List.copyOf(properties);
        this.world = world;
        this.context = run();
    }

    private ConfigurableApplicationContext run() {
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.config.name=" + name);
        properties.forEach(property -> arguments.add("--" + property));
        return new SpringApplicationBuilder(application)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new));
    }

    /** Stops it in order and starts it on the same data. */
    public void restart() {
        context.close();
        context = run();
    }

    public String address() {
        return "http://localhost:"
                + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A caller with this token. */
    public TestClient as(String token) {
        return new TestClient(address(), world.seen(), Map.of("Authorization", "Bearer " + token));
    }

    /** A caller without any token. */
    public TestClient asNobody() {
        return new TestClient(address(), world.seen(), new HashMap<>());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
