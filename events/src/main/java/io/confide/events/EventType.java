package io.confide.events;

/**
 * One kind of event, as the catalogue knows it.
 *
 * @param source the log that tells it: {@code agreement}, {@code session}, {@code consent}, {@code
 *     deletion} or {@code access}
 * @param name its name on the wire
 * @param revision the revision that is written today
 * @param group where its sealed components are filed; never changes, keys depend on it
 * @param kind what its sealed components are for disclosure
 */
public record EventType(
        String source,
        String name,
        int revision,
        RetentionGroup group,
        RecordClass kind,
        Class<? extends Record> type) {

    /** The topic it travels on. */
    public String topic() {
        return "confide." + source;
    }

    /** The record set its sealed components are filed under. */
    public RecordSet filed(FirmId firm, String subject) {
        return new RecordSet(firm, subject, group);
    }
}
