package io.confide.faults.work;

import io.confide.eventlog.Appended;
import io.confide.eventlog.SeqConflict;
import io.confide.keys.KeyFenced;
import io.confide.projecting.Health;
import io.confide.projecting.Rebuild;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where a worker takes what the director says, line by line, and answers each by its number. */
final class Desk {
    /** In the order in which they come: who is armed after it was told to go on stands for ever. */
    private static final Set<String> AT_ONCE = Set.of("arm", "go");

    private final Workplace work;
    private final Moments moments;
    private final Voice voice;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    Desk(Workplace work, Moments moments, Voice voice) {
        this.work = work;
        this.moments = moments;
        this.voice = voice;
    }

    /**
     * @return true when it was told to stop, false when nobody is there any more
     */
    boolean listen(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> fields = List.of(line.split("\t", -1));
            if (fields.getFirst().equals("stop")) {
                return true;
            }
            if (AT_ONCE.contains(fields.getFirst())) {
                take(fields);
            } else {
                hands.execute(() -> take(fields));
            }
        }
        return false;
    }

    private void take(List<String> fields) {
        String number = fields.get(1);
        try {
            voice.say("done", number, answer(fields.getFirst(), fields.subList(2, fields.size())));
        } catch (SeqConflict | KeyFenced e) {
            voice.say("refused", number, e.getClass().getSimpleName());
        } catch (StorageUnavailable e) {
            voice.say("unavailable", number, e.getClass().getSimpleName());
        } catch (UnknownOutcome e) {
            voice.say("unknown", number, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            // Whatever it is, the director has to know that it was not answered well.
            voice.say("failed", number, e.getClass().getSimpleName());
        }
    }

    private String answer(String order, List<String> rest) {
        return switch (order) {
            case "write" -> write(Deed.of(rest));
            case "erase" -> erase(rest.getFirst());
            case "drop" -> drop(rest.getFirst());
            case "arm" -> arm(Moment.valueOf(rest.get(0)), Integer.parseInt(rest.get(1)));
            case "go" -> go(Moment.valueOf(rest.getFirst()));
            case "lose" -> lose(Integer.parseInt(rest.getFirst()));
            case "clock" -> shift(Duration.parse(rest.getFirst()));
            case "rebuild" -> told(work.projections().rebuild(rest.getFirst()));
            case "rebuilt" ->
                    work.projections().lastRebuild(rest.getFirst()).map(Desk::told).orElse("NONE");
            case "letters" -> letters();
            case "redrive" -> redrive(rest.get(0), rest.get(1));
            case "health" -> health(work.projections().health());
            case "lag" -> work.log().head() + " " + work.publisher().published();
            default -> throw new IllegalArgumentException(order);
        };
    }

    private String write(Deed deed) {
        Appended appended = work.log().append(deed.commit(work.clock().instant()));
        return Long.toString(appended.commit().position());
    }

    private String erase(String engagement) {
        new Erasing(work.destruction(), work.vault()).erase(engagement);
        return engagement;
    }

    /** As the service does when it hears that a disposal has begun. */
    private String drop(String engagement) {
        Erasing.recordSets(engagement).forEach(work.vault().recordKeys()::drop);
        return engagement;
    }

    private String arm(Moment moment, int skip) {
        moments.arm(moment, skip);
        return moment.name();
    }

    private String go(Moment moment) {
        moments.go(moment);
        return moment.name();
    }

    private static String lose(int records) {
        Losing.next(records);
        return Integer.toString(records);
    }

    private String shift(Duration more) {
        work.clock().shiftBy(more);
        return more.toString();
    }

    private static String told(Rebuild rebuild) {
        return rebuild.state() + " " + rebuild.generation() + " " + rebuild.differing();
    }

    /** Subscriber and subject of everything that is parked. */
    private String letters() {
        return String.join(
                ",",
                work.projections().deadLetters(1000).stream()
                        .map(it -> it.subscriber() + "/" + it.subject() + "/" + it.error())
                        .distinct()
                        .toList());
    }

    private String redrive(String subscriber, String subject) {
        work.projections().retry(subscriber, subject);
        return subject;
    }

    private static String health(Health health) {
        return health.gapsHealed() + " " + health.brokenRecords() + " " + health.deadLetters();
    }
}
