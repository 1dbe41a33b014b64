package io.confide.session.meeting;

import io.confide.events.Personal;
import io.confide.events.SessionEvent.Toms;
import io.confide.session.coaching.Meeting;
import java.util.Optional;

/**
 * What a session is for.
 *
 * @param agreed in the client's words, or confirmed by the client
 * @param proposed by the coach, and not yet confirmed
 * @param erased something was said here and cannot be read any more
 */
record SessionAgreement(Optional<Toms> agreed, Optional<Toms> proposed, boolean erased) {

    boolean saysSomething() {
        return agreed.isPresent() || proposed.isPresent();
    }

    static SessionAgreement of(Meeting meeting) {
        return new SessionAgreement(
                meeting.agreed().flatMap(Personal::value),
                meeting.proposed().flatMap(Personal::value),
                meeting.agreed().or(meeting::proposed).filter(Personal::isErased).isPresent());
    }
}
