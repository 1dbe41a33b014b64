package io.confide.gateway.ops;

import io.confide.projecting.Health;
import java.util.List;

/**
 * How the whole system is, as far as the gateway sees it.
 *
 * @param head position of the last event in the gateway's own log
 * @param unpublished events of that log that are not yet in its topic
 */
public record SystemHealth(
        boolean well, List<ServiceState> services, long head, long unpublished, Health projecting) {

    /** What a service says of itself. */
    public record ServiceState(String name, boolean ready) {}
}
