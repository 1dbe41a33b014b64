package io.confide.gateway.portal.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.confide.events.Capacity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where client and coach are in looking at their agreement again, as the service tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Looking(
        int version,
        String bodyHash,
        String standing,
        Instant confirmedAt,
        Optional<Instant> next,
        Optional<Due> due,
        List<Statement> statements) {

    /** Why it is time, and until when. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Due(String cause, Instant overdueAt, Instant lapsesAt, boolean overdue) {
        public String why() {
            return switch (cause) {
                case "DATE" -> "The time agreed in term 23 has passed.";
                case "SESSIONS" -> "The number of sessions agreed in term 23 was held.";
                case "NEW_SPONSOR_CONTACT" -> "Somebody else speaks for the sponsor now.";
                case "NEW_COACH" -> "The coach has changed.";
                case "TOOL_CHANGE" -> "Other tools keep or carry what is said.";
                case "RETENTION_CHANGE" -> "Records are kept otherwise than before.";
                case "CLIENT_ASKS" -> "The client asked for it.";
                default -> "It is time.";
            };
        }
    }

    /** What one of the two found. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Statement(String person, Capacity capacity, String outcome, Instant at) {}

    public boolean resting() {
        return standing.equals("SUSPENDED");
    }
}
