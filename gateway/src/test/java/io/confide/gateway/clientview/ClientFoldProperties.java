package io.confide.gateway.clientview;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.events.Recorded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ClientFoldProperties {
    /** Logs arrive each in its order, and among each other in any (G1). */
    @Property(tries = 200)
    void whichever_log_is_heard_first_the_file_is_the_same(@ForAll Random random) {
        assertThat(Story.fold(shuffled(Story.erased(), random))).isEqualTo(Story.erased().view());
    }

    @Property(tries = 100)
    void hearing_an_event_again_right_after_changes_nothing(@ForAll Random random) {
        List<Recorded<?>> twice = new ArrayList<>();
        for (Recorded<?> event : Story.erased().inOrder()) {
            twice.add(event);
            if (random.nextBoolean()) {
                twice.add(event);
            }
        }
        assertThat(Story.fold(twice)).isEqualTo(Story.erased().view());
    }

    private static List<Recorded<?>> shuffled(Story story, Random random) {
        List<Deque<Recorded<?>>> logs = new ArrayList<>();
        story.recorded().values().forEach(log -> logs.add(new ArrayDeque<>(log)));
        List<Recorded<?>> arrived = new ArrayList<>();
        logs.removeIf(Deque::isEmpty);
        while (!logs.isEmpty()) {
            arrived.add(logs.get(random.nextInt(logs.size())).removeFirst());
            logs.removeIf(Deque::isEmpty);
        }
        return arrived;
    }
}
