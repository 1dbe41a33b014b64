package io.confide.benchmarks.rebuild;

import io.confide.benchmarks.data.Workshop;
import io.confide.benchmarks.figures.Finding;
import io.confide.benchmarks.figures.InTurns;
import io.confide.benchmarks.figures.InTurns.Rival;
import io.confide.benchmarks.figures.Target;
import io.confide.benchmarks.figures.Versus;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Making all client views again, against a handler per event and a bare consumer that parses. */
public final class RebuildPart {
    private static final String NAME = "rebuild";
    private static final int COPIES = 600;
    private static final int HANDLED = 400;

    private static final String WHAT_IT_DOES =
            "ours opens, folds, seals and writes, and compares all views with those in use before"
                    + " it switches; the consumer does none of it";

    private static final String LOOKED_UP_ONCE =
            "ours reads no view and writes each once; what remains is opening the event and sealing"
                    + " the view, which both do";

    // A rebuild takes some seconds: five of them, and it is compiled.
    private static final InTurns TURNS = new InTurns(5, 7);

    private RebuildPart() {}

    public static List<Finding> measure(Workshop workshop) {
        workshop.tell("publishing the demo %d times".formatted(COPIES));
        Path room = workshop.room(NAME);
        try (Published published = Published.of(room, workshop.courses(COPIES));
                Storage views = SqliteStorage.open(room.resolve("views.db"));
                Storage handled = SqliteStorage.open(room.resolve("handled.db"));
                ClientViewRuntime runtime = new ClientViewRuntime(published, views)) {
            workshop.tell(
                    "rebuilding the client views of %,d events".formatted(published.events()));
            return findings(published, runtime, new PerEventHandler(handled, published.sealing()));
        }
    }

    private static List<Finding> findings(
            Published published, ClientViewRuntime runtime, PerEventHandler handler) {
        WholeTopics topics = new WholeTopics(published);
        JsonMapper json = JsonMapper.shared();
        Rival perEvent =
                new Rival(
                        "a handler that reads and writes a view for each event, SQLite",
                        () -> {
                            handler.beginAnew();
                            return topics.perSecond(HANDLED, handler::take);
                        });
        Rival bare =
                new Rival(
                        "a bare consumer that parses the JSON and forgets it",
                        () ->
                                topics.perSecond(
                                        published.events(), it -> json.readTree(it.value())));
        List<Finding> findings = new ArrayList<>();
        for (Versus versus :
                TURNS.measure(
                        () -> published.events() / (runtime.rebuild().toNanos() / 1e9),
                        List.of(perEvent, bare))) {
            double least = versus.against().contains("bare") ? 0.3 : 20;
            findings.add(
                    Finding.compared(
                                    NAME,
                                    "client views of %,d events".formatted(published.events()),
                                    versus,
                                    "events/s",
                                    Target.atLeast(least))
                            .because(least < 1 ? WHAT_IT_DOES : LOOKED_UP_ONCE));
        }
        return findings;
    }
}
