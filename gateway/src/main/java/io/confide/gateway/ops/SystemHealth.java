package io.confide.gateway.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.projecting.Health;
import io.confide.service.ServiceStatus;
import java.util.List;
import java.util.Optional;

/**
 * How the whole system is, as far as the gateway sees it.
 *
 * @param head position of the last event in the gateway's own log
 * @param unpublished events of that log that are not yet in its topic
 */
public record SystemHealth(
        boolean well, List<ServiceState> services, long head, long unpublished, Health projecting) {

    /**
     * What a service says of itself.
     *
     * @param reachable it says something
     * @param status absent when it is not reachable
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ServiceState(
            String name, boolean ready, boolean reachable, Optional<ServiceStatus> status) {

        static ServiceState of(String name, boolean ready, Optional<ServiceStatus> status) {
            return new ServiceState(name, ready, status.isPresent(), status);
        }

        /** Ready, and nothing of its log or topics stands or is parked. */
        boolean well() {
            return ready && status.filter(ServiceState::well).isPresent();
        }

        private static boolean well(ServiceStatus status) {
            return status.troubles().isEmpty() && isWell(status.projecting());
        }
    }

    static boolean isWell(Health projecting) {
        return projecting.running()
                && projecting.troubles().isEmpty()
                && projecting.deadLetters() == 0;
    }
}
