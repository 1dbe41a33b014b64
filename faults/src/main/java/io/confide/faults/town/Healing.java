package io.confide.faults.town;

import io.confide.eventlog.WireRecord;
import io.confide.faults.check.View;
import io.confide.faults.check.ViewCheck;
import io.confide.faults.work.Deed;
import io.confide.faults.work.OtherLanguage;
import io.confide.faults.work.Saying;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;

/** The way back to rest, once nothing happens any more. */
final class Healing {
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final String ANEW = "course";

    private final Scene scene;
    private final Gathering gathering;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();

    Healing(Scene scene, Gathering gathering) {
        this.scene = scene;
        this.gathering = gathering;
    }

    /**
     * @param language in which the readers read so far
     * @return what did not come to rest, in sentences
     */
    List<String> heal(OtherLanguage language) {
        Town town = scene.town();
        town.heal();
        scene.erasures().finish(town);
        scene.erasures().unfinished().forEach(it -> complaints.add(it + " cannot be erased"));
        lastWords();
        if (language != OtherLanguage.STANDARD) {
            othersFlow();
            upgrade();
            happened.add(Kills.atRedrive(scene, this::redrive));
            Town.instances(Town.ACCESS).forEach(town::awaitReady);
        }
        redriveUntilWhole("the views do not become whole");
        if (complaints.isEmpty()) {
            anew();
        }
        return complaints;
    }

    /** What went wrong even now. */
    List<String> happened() {
        return List.copyOf(happened);
    }

    /** One in each partition and stream: what is missing before it shows. */
    private void lastWords() {
        Random random = scene.random();
        List<String> streams = new ArrayList<>();
        for (int i = 0; i < Load.ENGAGEMENTS; i++) {
            streams.add(Load.engagement(i));
        }
        boolean[] covered = new boolean[WireRecord.PARTITIONS];
        for (int i = 0; streams.size() < Load.ENGAGEMENTS + covered.length; i++) {
            int partition = WireRecord.partition("last-" + i);
            if (!covered[partition]) {
                covered[partition] = true;
                streams.add("last-" + i);
            }
        }
        for (String stream : streams) {
            Saying saying =
                    new Saying(
                            Saying.Kind.NOTE,
                            stream,
                            "i" + Long.toHexString(random.nextLong()),
                            scene.load().word(random));
            scene.load()
                    .tell(
                            new Deed(UUID.randomUUID(), OptionalLong.empty(), List.of(saying)),
                            random);
        }
    }

    /** What cannot be read keeps nobody waiting but its own subject. */
    private void othersFlow() {
        await("others wait behind what cannot be read", () -> isWholeWithoutProgress());
    }

    private boolean isWholeWithoutProgress() {
        return ViewCheck.isWhole(
                Map.of(ANEW, readable(gathering.fresh().getOrDefault(ANEW, Map.of()))),
                Map.of(
                        "access/" + ANEW,
                        readable(gathering.views().getOrDefault("access/" + ANEW, Map.of()))));
    }

    /** Even numbers never tell of progress. */
    private static Map<String, View> readable(Map<String, View> views) {
        Map<String, View> some = new HashMap<>();
        for (int i = 0; i < Load.ENGAGEMENTS; i += 2) {
            View view = views.get(Load.engagement(i));
            if (view != null) {
                some.put(Load.engagement(i), view);
            }
        }
        return some;
    }

    /** The readers learn today's language. */
    private void upgrade() {
        for (String name : Town.instances(Town.ACCESS)) {
            scene.town().tell(name, it -> it.withLanguage(OtherLanguage.STANDARD));
            scene.town().again(name);
        }
        Town.instances(Town.ACCESS).forEach(scene.town()::awaitReady);
    }

    private void redriveUntilWhole(String otherwise) {
        await(
                otherwise,
                () -> {
                    redrive();
                    return isPublished()
                            && letters().isEmpty()
                            && ViewCheck.isWhole(gathering.fresh(), gathering.views())
                            && areReactionsDone();
                });
    }

    private boolean areReactionsDone() {
        long notes =
                gathering.entries(Town.SESSION).stream()
                        .filter(it -> it.name().equals(Saying.Kind.NOTE.wireName()))
                        .count();
        return gathering.entries(Town.ACCESS).size() >= notes;
    }

    private boolean isPublished() {
        Reply lag = scene.town().worker("session-1").askNow(ANSWER, "lag");
        String[] parts = lag.text().split(" ", -1);
        return lag.isDone() && parts[0].equals(parts[1]);
    }

    private List<String> letters() {
        List<String> all = new ArrayList<>();
        for (String name : List.of("session-1", "access-1")) {
            Reply reply = scene.town().worker(name).askNow(ANSWER, "letters");
            if (!reply.isDone() || !reply.text().isEmpty()) {
                all.add(name + ":" + reply.text());
            }
        }
        return all;
    }

    private void redrive() {
        for (String name : List.of("session-1", "access-1")) {
            Reply reply = scene.town().worker(name).askNow(ANSWER, "letters");
            for (String letter : reply.text().split(",", -1)) {
                String[] parts = letter.split("/", -1);
                if (reply.isDone() && parts.length > 1) {
                    scene.town().worker(name).askNow(ANSWER, "redrive", parts[0], parts[1]);
                }
            }
        }
    }

    /** Made anew from the topics, the views are the same. */
    private void anew() {
        for (String name : List.of("session-1", "access-1")) {
            Child worker = scene.town().worker(name);
            worker.askNow(ANSWER, "rebuild", ANEW);
            String[] last = {""};
            await(
                    "a rebuild at " + name + " does not end",
                    () -> {
                        last[0] = worker.askNow(ANSWER, "rebuilt", ANEW).text();
                        return !last[0].startsWith("READING") && !last[0].startsWith("COMPARING");
                    });
            if (last[0].startsWith("SWITCHED") && !last[0].endsWith(" 0")) {
                complaints.add("a rebuild at " + name + " made something else: " + last[0]);
            }
        }
        await(
                "after a rebuild the views are not whole",
                () -> ViewCheck.isWhole(gathering.fresh(), gathering.views()));
    }

    private interface Question {
        boolean isSo();
    }

    private void await(String otherwise, Question question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (question.isSo()) {
                return;
            }
            Town.pause(400);
        }
        complaints.add(otherwise + " within " + PATIENCE.toSeconds() + " s");
    }
}
