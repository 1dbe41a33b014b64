package io.confide.gateway.portal.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.confide.events.Capacity;
import io.confide.events.EngagementKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a client file stands, as the agreement service tells those at its table. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Standing(
        String id,
        EngagementKind kind,
        String status,
        String client,
        String coach,
        List<String> sponsorContacts,
        List<Version> versions,
        Optional<Integer> inForce,
        Optional<Instant> endsAt,
        Optional<Instant> endedAt,
        Optional<String> endReason) {

    /** One version by its outside. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Version(
            int version,
            String status,
            Optional<String> bodyHash,
            Optional<String> annexHash,
            Map<Capacity, String> required,
            List<String> signedBy,
            Optional<Instant> expiresAt,
            List<String> copies) {

        public boolean draft() {
            return status.equals("DRAFT");
        }

        public boolean open() {
            return status.equals("OFFERED") || status.equals("PARTLY_SIGNED");
        }

        /** Whether its words can be read; those of one that was dropped cannot. */
        public boolean readable() {
            return switch (status) {
                case "DRAFT", "DECLINED", "WITHDRAWN", "EXPIRED", "OVERTAKEN" -> false;
                default -> true;
            };
        }

        /** Signed by all; it may have been followed by another. */
        public boolean binding() {
            return readable() && !open();
        }
    }

    /** Whether a version rests, so that everything but the words stands still. */
    public boolean resting() {
        return versions.stream().anyMatch(it -> it.status().equals("SUSPENDED"));
    }

    public boolean ended() {
        return status.equals("ENDED");
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(it -> it.version() == number).findFirst();
    }

    public Optional<Version> draft() {
        return versions.stream().filter(Version::draft).findFirst();
    }

    public Optional<Version> open() {
        return versions.stream().filter(Version::open).findFirst();
    }

    Optional<Capacity> capacityOf(String person) {
        if (person.equals(client)) {
            return Optional.of(Capacity.CLIENT);
        }
        if (person.equals(coach)) {
            return Optional.of(Capacity.COACH);
        }
        return sponsorContacts.contains(person) ? Optional.of(Capacity.SPONSOR) : Optional.empty();
    }
}
