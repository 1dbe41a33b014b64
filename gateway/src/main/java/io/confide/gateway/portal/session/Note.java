package io.confide.gateway.portal.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/**
 * A note of a session, as far as whoever looks may read it.
 *
 * @param text absent when the client keeps the note, or when it was erased
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Note(Entry note, Optional<String> text, boolean erased, List<Addendum> addenda) {

    /** That there is one, and who has it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Entry(String id, String author, State state) {}

    /** Where it is. */
    public enum State {
        STORED("the coach keeps it"),
        WAITING("waits for the client to take it"),
        HANDED_OVER("the client has it, and nobody else");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What was wrong in it, beside it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Addendum(String author, Optional<String> text, Optional<String> reason) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    /** Which notes there are of one session. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Of(List<Entry> items) {}

    /** A note on its way into the client's hands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Handed(String text, String hash) {
        @Override
        public String toString() {
            return "•••";
        }
    }

    public boolean stored() {
        return note.state() == State.STORED;
    }

    public boolean waiting() {
        return note.state() == State.WAITING;
    }

    @Override
    public String toString() {
        return "Note[" + note.id() + "]";
    }
}
