package io.confide.consent.report;

import io.confide.consent.disclosing.Rendering;
import io.confide.events.Sha256;

/** What a recipient is given, and its hash as in the consent. */
record Disclosed(Rendering rendering, Sha256 hash) {
    static Disclosed of(Rendering rendering) {
        return new Disclosed(rendering, rendering.hash());
    }
}
