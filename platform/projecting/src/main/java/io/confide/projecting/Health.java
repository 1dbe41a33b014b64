package io.confide.projecting;

import java.util.List;

/**
 * How projecting is doing in this instance.
 *
 * @param running both loops take records
 * @param troubles sentences on what stands in the way now; empty when all is well
 * @param deadLetters parked in this service
 * @param gapsHealed since the start
 * @param brokenRecords records seen since the start that no publisher of ours wrote
 */
public record Health(
        boolean running,
        List<String> troubles,
        List<Lag> lags,
        long deadLetters,
        long gapsHealed,
        long brokenRecords) {}
