package io.confide.faults.work;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One command: all of its sayings are recorded, or none.
 *
 * @param command its id; sent again, it is the same command
 * @param expected the place in its stream that the first saying must take; empty for the end
 */
public record Deed(UUID command, OptionalLong expected, List<Saying> sayings) {
    private static final String ANYWHERE = "-";

    public Deed {
        sayings = List.copyOf(sayings);
    }

    /** As it travels to a worker: fields without tabs or line ends. */
    public List<String> fields() {
        String place = expected.isPresent() ? Long.toString(expected.getAsLong()) : ANYWHERE;
        return List.of(
                command.toString(),
                place,
                sayings.stream().map(Saying::line).collect(Collectors.joining(";")));
    }

    static Deed of(List<String> fields) {
        String place = fields.get(1);
        return new Deed(
                UUID.fromString(fields.get(0)),
                place.equals(ANYWHERE)
                        ? OptionalLong.empty()
                        : OptionalLong.of(Long.parseLong(place)),
                Arrays.stream(fields.get(2).split(";", -1)).map(Saying::parse).toList());
    }
}
