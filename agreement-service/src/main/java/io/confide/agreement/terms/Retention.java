package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import io.confide.events.RetentionGroup;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Term 15: how long each group of records is kept, from when, how it is disposed of, and what is
 * exempt.
 */
record Retention(
        Optional<Map<RetentionGroup, Period>> periods,
        Optional<String> starts,
        Optional<String> disposal,
        Optional<List<Exemption>> exempt)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .and(groups())
                .text("starts", starts)
                .text("disposal", disposal)
                .holds(
                        "exempt",
                        exempt.filter(all ->
                                        !all.isEmpty()
                                                && all.stream()
                                                        .allMatch(it -> it != null && it.said()))
                                .isPresent());
    }

    private Lacking groups() {
        Lacking lacking = Lacking.nothing();
        for (RetentionGroup group : OF_AN_ENGAGEMENT) {
            lacking = lacking.holds("periods." + group, period(group).isPresent());
        }
        return lacking.holds(
                "periods", OF_AN_ENGAGEMENT.containsAll(periods.orElse(Map.of()).keySet()));
    }

    private Optional<Period> period(RetentionGroup group) {
        return periods.map(all -> all.get(group)).filter(period -> !period.isNegative());
    }

    /**
     * The groups an agreement decides about: a person's identity and the firm's papers live longer.
     */
    static final Set<RetentionGroup> OF_AN_ENGAGEMENT =
            EnumSet.complementOf(EnumSet.of(RetentionGroup.IDENTITY, RetentionGroup.FIRM));

    record Exemption(Optional<String> what, Optional<String> why) {
        boolean said() {
            return Lacking.nothing().text("what", what).text("why", why).fields().isEmpty();
        }
    }
}
