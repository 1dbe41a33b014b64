package io.confide.eventlog;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.MetaData;

/**
 * Where a commit comes from, as it travels on Axon's messages: put it on the command, and let a
 * {@code SimpleCorrelationDataProvider} of {@link #KEYS} take it to the events.
 *
 * @param fingerprint keyed digest of the request
 * @param by who acted; empty when a service acted on its own
 */
public record Provenance(
        UUID command, String fingerprint, FirmId firm, Optional<PersonId> by, Instant at) {
    private static final String COMMAND = "confide.command";
    private static final String FINGERPRINT = "confide.fingerprint";
    private static final String FIRM = "confide.firm";
    private static final String BY = "confide.by";
    private static final String AT = "confide.at";

    /** The names of its entries. */
    public static final List<String> KEYS = List.of(COMMAND, FINGERPRINT, FIRM, BY, AT);

    public MetaData toMetaData() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put(COMMAND, command.toString());
        entries.put(FINGERPRINT, fingerprint);
        entries.put(FIRM, firm.value());
        by.ifPresent(person -> entries.put(BY, person.value()));
        entries.put(AT, at.toString());
        return MetaData.from(entries);
    }

    /**
     * @throws IllegalArgumentException the message carries none
     */
    public static Provenance of(MetaData metaData) {
        return new Provenance(
                UUID.fromString(entry(metaData, COMMAND)),
                entry(metaData, FINGERPRINT),
                new FirmId(entry(metaData, FIRM)),
                Optional.ofNullable(metaData.get(BY)).map(by -> new PersonId(by.toString())),
                Instant.parse(entry(metaData, AT)));
    }

    private static String entry(MetaData metaData, String key) {
        Object value = metaData.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the message does not say its " + key);
        }
        return value.toString();
    }
}
