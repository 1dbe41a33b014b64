package io.confide.benchmarks.data;

import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.events.ConfideEvent;
import io.confide.events.EventJson;
import io.confide.events.EventType;
import io.confide.events.FirmId;
import io.confide.events.Ids;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that the demo tells of one engagement, in order.
 *
 * @param engagement its id
 */
public record Course(String engagement, List<Told> acts) {
    private static final EventJson JSON = EventJson.standard();

    /** The same acts of another engagement; to the byte as long. */
    public Course copy(int number) {
        UUID space = UUID.fromString(engagement);
        String other = Ids.named(space, "copy " + number).toString();
        return new Course(other, acts.stream().map(act -> copy(act, other)).toList());
    }

    private Told copy(Told act, String other) {
        NewCommit commit = act.commit();
        return new Told(
                act.source(),
                new NewCommit(
                        Ids.named(commit.command(), other),
                        commit.fingerprint(),
                        commit.firm(),
                        commit.by(),
                        commit.at(),
                        commit.events().stream()
                                .map(it -> copy(it, commit.firm(), other))
                                .toList()));
    }

    private NewEvent copy(NewEvent event, FirmId firm, String other) {
        EventType type = JSON.catalogue().of(event.event());
        EventJson.Trees trees = JSON.write(event.event());
        ConfideEvent renamed =
                JSON.read(
                        type,
                        type.revision(),
                        renamed(trees.open(), other),
                        firm,
                        _ -> java.util.Optional.of(renamed(trees.sealed(), other)));
        return new NewEvent(
                event.stream().replace(engagement, other), event.expectedSeq(), renamed);
    }

    private ObjectNode renamed(ObjectNode tree, String other) {
        String json = EventJson.mapper().writeValueAsString(tree).replace(engagement, other);
        return EventJson.mapper().readValue(json, ObjectNode.class);
    }
}
