package io.confide.events;

/** Something that happened in a coaching firm. */
public sealed interface ConfideEvent
        permits AgreementEvent, SessionEvent, ConsentEvent, DeletionEvent, AccessEvent {

    /**
     * Whose record it is: an engagement's id, a person's or the firm's. It keys the topic and names
     * the record set together with the event's {@link EventName#group()}.
     */
    String subject();
}
