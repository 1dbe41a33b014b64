package io.confide.service;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Kafka answers. */
final class BrokerHealth implements HealthIndicator, AutoCloseable {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final String SILENT =
            "Kafka does not answer: start the brokers, or correct confide.kafka. What is accepted"
                    + " meanwhile is published later.";

    private final Admin admin;

    BrokerHealth(ServiceSettings.Kafka kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.properties());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(properties);
    }

    @Override
    public Health health() {
        try {
            int nodes =
                    admin.describeCluster()
                            .nodes()
                            .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .size();
            return Health.up().withDetail("brokers", nodes).build();
        } catch (ExecutionException | TimeoutException e) {
            return Health.outOfService().withDetail(Dependencies.TROUBLES, SILENT).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
