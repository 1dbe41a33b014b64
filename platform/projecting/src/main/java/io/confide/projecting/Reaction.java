package io.confide.projecting;

import io.confide.events.Recorded;
import java.util.Set;

/**
 * What a service does because something happened, such as {@code
 * WhenConsentIsWithdrawnThenRecallDisclosures}. It is called at least once for each event, in order
 * per subject, after the service's own views have it, and never in a rebuild: give what it commands
 * an id that follows from the event.
 */
public interface Reaction {

    /** Unique among the service's reactions and projections, for ever. */
    String name();

    /** The logs it reacts to. */
    Set<String> sources();

    /** What it throws lets it be tried again; after some tries the event is parked. */
    void on(Recorded<?> event);
}
