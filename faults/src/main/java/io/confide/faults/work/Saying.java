package io.confide.faults.work;

import io.confide.events.ActionId;
import io.confide.events.AimId;
import io.confide.events.ConfideEvent;
import io.confide.events.EngagementId;
import io.confide.events.EventCatalogue;
import io.confide.events.NoteId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReflectionId;
import io.confide.events.SessionEvent.ActionSet;
import io.confide.events.SessionEvent.AimProgressed;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.NoteWritten;
import io.confide.events.SessionId;
import io.confide.events.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * One thing that somebody wants recorded.
 *
 * @param item id of the aim, action, note or reflection, unique in a run
 * @param word what must never be readable in any file
 */
public record Saying(Kind kind, String engagement, String item, String word) {
    private static final SessionId SESSION = new SessionId("s1");
    private static final PersonId COACH = new PersonId("coach");
    private static final LocalDate DUE = LocalDate.parse("2026-06-30");

    /** What kind of thing. */
    public enum Kind {
        AIM(AimSet.class),
        PROGRESS(AimProgressed.class),
        ACTION(ActionSet.class),
        NOTE(NoteWritten.class),
        REFLECTION(ClientReflectionWritten.class);

        private final Class<? extends ConfideEvent> type;

        Kind(Class<? extends ConfideEvent> type) {
            this.type = type;
        }

        /** Its name on the wire. */
        public String wireName() {
            return EventCatalogue.standard().ofClass(type).name();
        }
    }

    /** In the published language. */
    ConfideEvent event() {
        EngagementId whose = new EngagementId(engagement);
        return switch (kind) {
            case AIM -> new AimSet(whose, new AimId(item), Personal.of(word));
            case PROGRESS -> new AimProgressed(whose, new AimId(item), Personal.of(50));
            case ACTION -> new ActionSet(whose, new ActionId(item), DUE, Personal.of(word));
            case NOTE ->
                    new NoteWritten(
                            whose,
                            SESSION,
                            new NoteId(item),
                            COACH,
                            Personal.of(Sha256.of(word.getBytes(StandardCharsets.UTF_8))),
                            Personal.of(word));
            case REFLECTION ->
                    new ClientReflectionWritten(
                            whose, SESSION, new ReflectionId(item), Personal.of(word));
        };
    }

    String line() {
        return kind + ":" + engagement + ":" + item + ":" + word;
    }

    static Saying parse(String line) {
        String[] parts = line.split(":", 4);
        return new Saying(Kind.valueOf(parts[0]), parts[1], parts[2], parts[3]);
    }

    /** What a person wrote is in no log file. */
    @Override
    public String toString() {
        return kind + " " + item + " of " + engagement;
    }
}
