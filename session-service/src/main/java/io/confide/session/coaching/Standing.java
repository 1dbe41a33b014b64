package io.confide.session.coaching;

import static io.confide.deciding.Rule.A6;
import static io.confide.deciding.Rule.A9;
import static io.confide.deciding.Rule.S4;

import io.confide.deciding.Refusal;
import io.confide.deciding.TimesInForce;
import io.confide.events.Custody;
import io.confide.events.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What the parties agreed, as known when a command is given.
 *
 * @param inForce when some version was signed by all who must, and did not rest
 * @param custody term 13 of that version; empty before the client chose
 * @param endedAt when the coaching ended
 * @param recording term 20 says yes to recording
 * @param artificialIntelligence term 20 says yes to artificial intelligence
 * @param threeWay a sponsor has a seat at the table
 * @param parties client and coach
 */
public record Standing(
        TimesInForce inForce,
        Optional<Custody> custody,
        Optional<Instant> endedAt,
        boolean recording,
        boolean artificialIntelligence,
        boolean threeWay,
        Set<PersonId> parties) {

    void mustNotHaveEnded(String what) {
        if (endedAt.isPresent()) {
            throw ended(what);
        }
    }

    /** Late entries are welcome, new sessions are not (S7). */
    void mustNotHaveEndedBefore(Instant moment, String what) {
        if (endedAt.filter(end -> !moment.isBefore(end)).isPresent()) {
            throw ended(what);
        }
    }

    /** What counts is the moment of the session, not that of writing it down (A6). */
    void mustHaveBeenInForce(Instant moment) {
        if (inForce.cover(moment)) {
            return;
        }
        throw inForce.beganBefore(moment)
                ? Refusal.conflict(
                        A6,
                        "A session of this type cannot be held while the agreement rests.",
                        "Resume the agreement first, or say when it did occur.")
                : Refusal.conflict(
                        A6,
                        "A session of this type cannot be held before the agreement is in force.",
                        "Have every party sign the agreement first; chemistry and initiation"
                                + " meetings need none.");
    }

    Custody chosenCustody() {
        return custody.orElseThrow(() ->
                Refusal.conflict(
                        S4,
                        "Nothing about a session is stored before the client has chosen"
                                + " who keeps the records.",
                        "Have the client sign the agreement, whose term 13 says it."));
    }

    /** A no in the agreement is a no for every session (S11). */
    boolean allows(boolean wantsRecording, boolean wantsArtificialIntelligence) {
        return (recording || !wantsRecording)
                && (artificialIntelligence || !wantsArtificialIntelligence);
    }

    private static Refusal ended(String what) {
        return Refusal.conflict(
                A9,
                "The coaching has ended: no " + what + ".",
                "Open a new engagement if the coaching is to go on.");
    }
}
