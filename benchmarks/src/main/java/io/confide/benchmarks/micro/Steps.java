package io.confide.benchmarks.micro;

import io.confide.benchmarks.data.Course;
import io.confide.benchmarks.data.Demo;
import io.confide.benchmarks.data.FiveLogs;
import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.StoredEvent;
import io.confide.events.CanonicalJson;
import io.confide.events.ConfideEvent;
import io.confide.events.EngagementId;
import io.confide.events.EventCatalogue;
import io.confide.events.EventJson;
import io.confide.events.Recorded;
import io.confide.events.Sha256;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.ClientViews;
import io.confide.keys.EventSealing;
import io.confide.keys.SealedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.node.ObjectNode;

/**
 * The small steps that everything consists of, on the longest course of the demo: each operation
 * does one event, then the next one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Steps {
    /** Names the data of a demo that was told. */
    static final String DEMO = "confide.bench.demo";

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");

    private final ClientViews projection = new ClientViews();
    private final Path room;
    private final FiveLogs logs;
    private final GroupCommitLog longest;
    private final EventSealing sealing;
    private final List<StoredEvent> stored;
    private final List<Recorded<?>> opened;
    private final ObjectNode terms;
    private ClientView view = ClientView.blank(new EngagementId(ID.toString()));
    private int next;

    /** JMH calls it once before it measures. */
    public Steps() {
        room = emptyRoom();
        Course course =
                Demo.courses(Path.of(System.getProperty(DEMO, ""))).stream()
                        .max(Comparator.comparingInt(it -> it.acts().size()))
                        .orElseThrow();
        logs = FiveLogs.in(room);
        logs.append(List.of(course));
        sealing = logs.sealing().events();
        longest = logs.log("agreement");
        stored = longest.stream(course.engagement(), 0);
        opened = stored.stream().<Recorded<?>>map(longest::open).toList();
        terms = drafted();
    }

    private static Path emptyRoom() {
        try {
            return Files.createTempDirectory("confide-steps-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode drafted() {
        return opened.stream()
                .map(Recorded::event)
                .filter(it -> EventCatalogue.standard().of(it).name().equals("agreement.drafted"))
                .map(it -> EventJson.standard().write(it).sealed())
                .findFirst()
                .orElseThrow();
    }

    @TearDown
    public void close() throws IOException {
        logs.close();
        try (var all = Files.walk(room)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** One event into its envelope. */
    @Benchmark
    public SealedEvent sealAnEvent() {
        Recorded<?> event = opened.get(turn());
        ConfideEvent fresh = event.event();
        return sealing.seal(event.firm(), event.stream(), ID, fresh);
    }

    /** One event out of its envelope. */
    @Benchmark
    public Recorded<?> openAnEvent() {
        return longest.open(stored.get(turn()));
    }

    /** A drafted agreement in its canonical form, and its hash. */
    @Benchmark
    public Sha256 hashAnAgreement() {
        return CanonicalJson.hash(terms);
    }

    /** One commit out of the database, decoded. */
    @Benchmark
    public Object readACommit() {
        return longest.read(1 + turn(), 1);
    }

    /** One event into a view that knows all of them. */
    @Benchmark
    public ClientView foldAnEvent() {
        view = projection.fold(view, opened.get(turn()));
        return view;
    }

    private int turn() {
        next = (next + 1) % opened.size();
        return next;
    }
}
