package io.confide.session.coaching;

import io.confide.events.AimId;
import io.confide.events.EngagementId;
import io.confide.events.Personal;

/** What may be wanted of the aims, which are the client's (S1). */
public sealed interface AimCommand extends CoachingCommand {
    AimId aim();

    /** The client sets it, the coach proposes it. */
    record WordAim(
            EngagementId engagement,
            AimId aim,
            Party party,
            Standing standing,
            Personal<String> text)
            implements AimCommand {}

    record ConfirmAim(EngagementId engagement, AimId aim, Party party) implements AimCommand {}

    /** From 0 to 100, as the client feels it. */
    record RateAim(EngagementId engagement, AimId aim, Party party, Personal<Integer> progress)
            implements AimCommand {}
}
