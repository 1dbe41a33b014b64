package io.confide.eventlog;

import io.confide.eventlog.Verification.Broken;
import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import io.confide.storage.Commits;
import io.confide.storage.Filed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names the first entry of a stretch of the log that is not filed as it should be. */
final class Misfiled implements Filed {
    private static final int PAGE = 256;

    private final Filing.Stretch stretch;
    private final Map<Entry, Long> missing = new HashMap<>();
    private final List<Broken> surplus = new ArrayList<>();

    private Misfiled(Filing.Stretch stretch) {
        this.stretch = stretch;
    }

    /** What something is filed under, and the commit that it leads to. */
    private sealed interface Entry {
        record Place(String stream, long seq, long position) implements Entry {}

        record Event(String id, long position) implements Entry {}

        record Command(String id, long position) implements Entry {}
    }

    static Broken first(Commits commits, Filing.Stretch stretch) {
        Misfiled misfiled = new Misfiled(stretch);
        misfiled.expect(commits);
        commits.filed(misfiled);
        return misfiled.first();
    }

    private void expect(Commits commits) {
        long next = Math.max(1, stretch.from());
        List<Commit> page = commits.read(next, PAGE);
        while (!page.isEmpty() && page.getFirst().position() <= stretch.to()) {
            page.forEach(this::expect);
            page = commits.read(page.getLast().next(), PAGE);
        }
    }

    private void expect(Commit commit) {
        if (stretch.holds(commit.position())) {
            long position = commit.position();
            missing.put(new Entry.Command(commit.command(), position), position);
            for (EventKey event : commit.events()) {
                missing.put(
                        new Entry.Place(event.stream(), event.seq(), commit.position()), position);
                missing.put(new Entry.Event(event.id(), commit.position()), position);
                position++;
            }
        }
    }

    @Override
    public void place(String stream, long seq, long position) {
        found(new Entry.Place(stream, seq, position), position);
    }

    @Override
    public void event(String id, long position) {
        found(new Entry.Event(id, position), position);
    }

    @Override
    public void command(String id, long position) {
        found(new Entry.Command(id, position), position);
    }

    private void found(Entry entry, long position) {
        if (stretch.holds(position) && missing.remove(entry) == null) {
            surplus.add(
                    new Broken(position, "something is filed here that the entry does not hold"));
        }
    }

    private Broken first() {
        List<Broken> all = new ArrayList<>(surplus);
        missing.forEach((entry, position) -> all.add(new Broken(position, notFound(entry))));
        return all.stream()
                .min(Comparator.comparingLong(Broken::position))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "what was filed wrongly was put right meanwhile"));
    }

    private static String notFound(Entry entry) {
        String by =
                switch (entry) {
                    case Entry.Place _ -> "in its stream";
                    case Entry.Event _ -> "by its id";
                    case Entry.Command _ -> "by its command";
                };
        return "the entry is whole, but is not found %s: what is filed beside the log was changed"
                .formatted(by);
    }
}
