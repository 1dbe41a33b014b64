package io.confide.gateway.visibility;

import io.confide.events.Custody;
import io.confide.events.OpenTerms.Baseline;
import java.util.Optional;
import java.util.Set;

/**
 * What a cell of the table may depend on; whatever is not said counts against the viewer.
 *
 * @param custody who keeps this very note
 * @param released the client released this very item to this very person, and it still stands
 * @param own the viewer's own act or entry
 * @param payer the viewer pays
 * @param asked which part of term 16 a date or a count falls under
 * @param sponsorReceives term 16 of the version in force
 * @param inactive the coaching is over: no routine reading by anyone but the client (T3)
 * @param accessRequested the client asked for access to everything about them (T12)
 */
public record Circumstances(
        Optional<Custody> custody,
        boolean released,
        boolean own,
        boolean payer,
        Optional<Baseline> asked,
        Set<Baseline> sponsorReceives,
        boolean inactive,
        boolean accessRequested) {

    public static final Circumstances NONE =
            new Circumstances(
                    Optional.empty(),
                    false,
                    false,
                    false,
                    Optional.empty(),
                    Set.of(),
                    false,
                    false);

    public Circumstances {
        sponsorReceives = Set.copyOf(sponsorReceives);
    }

    public Circumstances keptBy(Custody keeper) {
        return new Circumstances(
                Optional.of(keeper),
                released,
                own,
                payer,
                asked,
                sponsorReceives,
                inactive,
                accessRequested);
    }

    public Circumstances released(boolean byClient) {
        return new Circumstances(
                custody, byClient, own, payer, asked, sponsorReceives, inactive, accessRequested);
    }

    public Circumstances own(boolean mine) {
        return new Circumstances(
                custody, released, mine, payer, asked, sponsorReceives, inactive, accessRequested);
    }

    /** Term 16, and which part of it is asked for. */
    public Circumstances baseline(Baseline part, Set<Baseline> term16) {
        return new Circumstances(
                custody,
                released,
                own,
                payer,
                Optional.of(part),
                term16,
                inactive,
                accessRequested);
    }

    public Circumstances inactive(boolean over) {
        return new Circumstances(
                custody, released, own, payer, asked, sponsorReceives, over, accessRequested);
    }
}
