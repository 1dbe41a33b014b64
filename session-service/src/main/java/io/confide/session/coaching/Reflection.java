package io.confide.session.coaching;

import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReflectionId;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.CoachReflectionWritten;
import io.confide.events.SessionId;

/** An entry of a reflection log. */
public sealed interface Reflection {
    ReflectionId id();

    SessionId session();

    Personal<String> text();

    boolean isReadableBy(Party reader);

    default Reflection nowShared() {
        return this;
    }

    /** The client's own; the coach reads it only when shared (S2). */
    record OfClient(ReflectionId id, SessionId session, Personal<String> text, boolean shared)
            implements Reflection {
        @Override
        public Reflection nowShared() {
            return new OfClient(id, session, text, true);
        }

        @Override
        public boolean isReadableBy(Party reader) {
            return reader.isClient() || shared;
        }
    }

    /** For the coach who wrote it alone (S3). */
    record OfCoach(ReflectionId id, SessionId session, Personal<String> text, PersonId author)
            implements Reflection {
        @Override
        public boolean isReadableBy(Party reader) {
            return !reader.isClient() && reader.person().equals(author);
        }
    }

    static Reflection ofClient(ClientReflectionWritten event) {
        return new OfClient(event.reflection(), event.session(), event.text(), false);
    }

    static Reflection ofCoach(CoachReflectionWritten event) {
        return new OfCoach(event.reflection(), event.session(), event.text(), event.author());
    }
}
