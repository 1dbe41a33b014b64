package io.confide.eventlog;

import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;

/** How a dead letter is kept: nothing personal in clear. */
interface LetterCodec {

    byte[] write(EventMessage<?> message);

    EventMessage<?> read(byte[] stored);

    /** What may be kept of the reason: never the text of an exception, which may quote anything. */
    Cause kept(Cause cause);

    Map<String, String> kept(MetaData diagnostics);
}
