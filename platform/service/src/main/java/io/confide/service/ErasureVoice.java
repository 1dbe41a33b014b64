package io.confide.service;

import io.confide.events.ConfideEvent;
import io.confide.events.DisposalId;
import io.confide.events.EngagementId;
import io.confide.events.ErasureAnswer;

/** A service's own word in a disposal: the event it appends to its own log (T6). */
@FunctionalInterface
public interface ErasureVoice {
    ConfideEvent answer(EngagementId engagement, DisposalId disposal, ErasureAnswer answer);
}
