package io.confide.faults.work;

import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.events.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    private static final PersonId COACH = new PersonId("coach");

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

    /** For the log. */
    public NewCommit commit(Instant at) {
        List<NewEvent> events = new ArrayList<>();
        for (Saying saying : sayings) {
            OptionalLong place = events.isEmpty() ? expected : OptionalLong.empty();
            events.add(new NewEvent(saying.engagement(), place, saying.event()));
        }
        return new NewCommit(command, "", Workplace.FIRM, Optional.of(COACH), at, events);
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
