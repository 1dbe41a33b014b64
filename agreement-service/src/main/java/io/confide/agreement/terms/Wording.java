package io.confide.agreement.terms;

import io.confide.events.EngagementKind;

/** What one term says, and what it still has to say. */
interface Wording {
    Lacking lacking(EngagementKind kind);
}
