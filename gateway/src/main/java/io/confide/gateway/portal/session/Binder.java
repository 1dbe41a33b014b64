package io.confide.gateway.portal.session;

import io.confide.deciding.Refusal;
import io.confide.events.NoteId;
import io.confide.events.SessionId;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Reply;
import io.confide.gateway.portal.agreement.Table;
import io.confide.gateway.portal.session.Note.Handed;
import io.confide.gateway.portal.session.Sessions.Session;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions of an engagement, asked of session-service in the name of whoever looks: what it
 * keeps from them is not on any page.
 */
@Component
public class Binder {
    private final Messenger messenger;
    private final JsonMapper json;

    Binder(Messenger messenger, JsonMapper json) {
        this.messenger = messenger;
        this.json = json;
    }

    public Sessions all(Table table) {
        return read(at(table, ""), Sessions.class);
    }

    /**
     * @throws Refusal not found
     */
    Session one(Table table, String session) {
        return read(at(table, session(session)), Session.class);
    }

    /**
     * One that somebody may want to change, with its version.
     *
     * @throws Refusal not found
     */
    Appointment appointment(Table table, String session) {
        Reply reply = messenger.read(at(table, session(session))).orSorry();
        return new Appointment(json.treeToValue(reply.body(), Session.class), reply.etag());
    }

    /**
     * A session as it was at one moment.
     *
     * @param version of the engagement's records then
     */
    record Appointment(Session meeting, String version) {}

    /** A coach who reads it is told of to the client. */
    Purpose purpose(Table table, String session) {
        return read(at(table, session(session) + "/agreement"), Purpose.class);
    }

    List<Note.Entry> notes(Table table, Session session) {
        return session.tookPlace()
                ? read(at(table, session(session.id()) + "/notes"), Note.Of.class).items()
                : List.of();
    }

    /** A coach who reads it is told of to the client. */
    Note note(Table table, String note) {
        return read(at(table, note(note)), Note.class);
    }

    /** For the client alone, until they have it. */
    Optional<Handed> handed(Table table, Note note) {
        return table.client() && note.waiting()
                ? Optional.of(read(at(table, note(note.note().id()) + "/handover"), Handed.class))
                : Optional.empty();
    }

    private <T> T read(String path, Class<T> type) {
        return json.treeToValue(messenger.read(path).orSorry().body(), type);
    }

    static String at(Table table, String below) {
        return "/session/engagements/" + table.file().id() + below;
    }

    static String session(String id) {
        try {
            return "/sessions/" + new SessionId(id).value();
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    static String note(String id) {
        try {
            return "/notes/" + new NoteId(id).value();
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
