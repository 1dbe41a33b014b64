package io.confide.service;

import io.confide.projecting.Health;
import java.util.List;

/**
 * How a service stands, in numbers only.
 *
 * @param service such as {@code session-service}
 * @param source the log it owns
 * @param head position of the last event in that log
 * @param unpublished events of it that are not yet in its topic
 * @param troubles sentences on what keeps it from being ready, each begun with the name of the
 *     part; empty when nothing does
 * @param projecting how far its views and reactions are, and what is parked
 */
public record ServiceStatus(
        String service,
        String source,
        long head,
        long unpublished,
        List<String> troubles,
        Health projecting) {}
