package io.confide.events;

/**
 * The unit of keys, holds and disposal: one retention group of one subject of one firm.
 *
 * @param subject an engagement's id; for {@link RetentionGroup#IDENTITY} a person's id; for {@link
 *     RetentionGroup#FIRM} the firm's own
 */
public record RecordSet(FirmId firm, String subject, RetentionGroup group) {

    /** {@code firm/subject/GROUP}: an id, free of personal data. */
    public String id() {
        return firm.value() + "/" + subject + "/" + group;
    }

    public static RecordSet parse(String id) {
        String[] parts = id.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a record set: " + id);
        }
        return new RecordSet(new FirmId(parts[0]), parts[1], RetentionGroup.valueOf(parts[2]));
    }
}
