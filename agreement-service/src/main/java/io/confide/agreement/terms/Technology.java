package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Optional;

/** Term 20: whether anything is recorded, transcribed or given to a machine. */
record Technology(
        Optional<Boolean> recording,
        Optional<Boolean> transcription,
        Optional<Boolean> artificialIntelligence)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .present("recording", recording)
                .present("transcription", transcription)
                .present("artificialIntelligence", artificialIntelligence);
    }
}
