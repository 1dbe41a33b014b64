package io.confide.events;

import java.time.Period;
import java.util.Map;
import java.util.Set;

/**
 * What other services must act on from a signed agreement; the wording stays sealed.
 *
 * @param custody term 13
 * @param retention term 15: how long each group is kept after the coaching ends; every group but
 *     IDENTITY and FIRM is present
 * @param sponsorReceives term 16: what the sponsor gets without asking; empty when there is none
 * @param recording term 20
 * @param artificialIntelligence term 20
 * @param reconfirmEverySessions term 23; 0 for never by count
 * @param reconfirmEvery term 23; {@link Period#ZERO} for never by date
 */
public record OpenTerms(
        Custody custody,
        Map<RetentionGroup, Period> retention,
        Set<Baseline> sponsorReceives,
        boolean recording,
        boolean artificialIntelligence,
        int reconfirmEverySessions,
        Period reconfirmEvery) {

    /** What a sponsor may be told without asking. */
    public enum Baseline {
        ACTIVE,
        IDENTITY,
        DATES,
        COUNT
    }
}
