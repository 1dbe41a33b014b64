package io.confide.benchmarks.logs;

import io.confide.benchmarks.data.Course;
import io.confide.benchmarks.data.Told;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.NewEvent;
import io.confide.events.Ids;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/**
 * The demo's courses for several writers into one log: each writer takes one engagement after the
 * other and writes its acts in order, each event at the place in its stream that a service expects.
 */
final class Workload {
    private final List<Course> demo;
    private final List<Deque<NewCommit>> waiting = new ArrayList<>();
    private int copies;

    Workload(List<Course> demo, int writers) {
        this.demo = demo;
        for (int i = 0; i < writers; i++) {
            waiting.add(new ArrayDeque<>());
        }
    }

    /** So many more commits for each writer; made ready here, so that nobody's time counts it. */
    List<List<NewCommit>> next(int each) {
        return waiting.stream().map(it -> next(it, each)).toList();
    }

    private List<NewCommit> next(Deque<NewCommit> mine, int each) {
        List<NewCommit> commits = new ArrayList<>();
        while (commits.size() < each) {
            if (mine.isEmpty()) {
                Course course = demo.get(copies % demo.size()).copy(copies);
                copies++;
                course.acts().forEach(act -> mine.add(inOneLog(act)));
            }
            commits.add(mine.remove());
        }
        return commits;
    }

    /** What the services keep in a log each is here in a stream each. */
    private static NewCommit inOneLog(Told act) {
        NewCommit commit = act.commit();
        return new NewCommit(
                commit.command(),
                commit.fingerprint(),
                commit.firm(),
                commit.by(),
                commit.at(),
                commit.events().stream().map(it -> inOneLog(it, act.source())).toList());
    }

    private static NewEvent inOneLog(NewEvent event, String source) {
        UUID subject = UUID.fromString(event.event().subject());
        String stream = Ids.named(subject, source + " " + event.stream()).toString();
        return new NewEvent(stream, event.expectedSeq(), event.event());
    }
}
