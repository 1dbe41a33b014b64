package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.CommitBody;
import io.confide.storage.Commits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the log and stops loudly where it is not whole. */
final class LogReader {
    private static final int PAGE = 512;

    private final String source;
    private final Commits commits;

    LogReader(String source, Commits commits) {
        this.source = source;
        this.commits = commits;
    }

    String source() {
        return source;
    }

    /** Contiguous from {@code position} on. */
    List<StoredCommit> read(long position, int limit) {
        long from = Math.max(1, position);
        List<CommitBody> page = commits.bodies(from, limit);
        refuseHole(page, from);
        return page.stream().map(body -> CommitCodec.decode(source, body)).toList();
    }

    private void refuseHole(List<CommitBody> page, long from) {
        if (page.isEmpty()) {
            return;
        }
        long expected = Math.min(from, page.getFirst().position());
        for (CommitBody body : page) {
            if (body.position() != expected) {
                throw new HoleInLog(source, expected, body.position());
            }
            expected = body.next();
        }
    }

    List<StoredEvent> stream(String stream, long fromSeq) {
        List<StoredEvent> events = new ArrayList<>();
        long seq = fromSeq;
        List<StoredEvent> page;
        do {
            page = stream(stream, seq, PAGE);
            events.addAll(page);
            seq = page.isEmpty() ? seq : page.getLast().seq() + 1;
        } while (!page.isEmpty());
        return List.copyOf(events);
    }

    List<StoredEvent> stream(String stream, long fromSeq, int commitsAtMost) {
        return commits.stream(stream, fromSeq, commitsAtMost).stream()
                .flatMap(commit -> decode(commit).events().stream())
                .filter(event -> event.stream().equals(stream) && event.seq() >= fromSeq)
                .toList();
    }

    long version(String stream) {
        return commits.lastSeq(stream).map(seq -> seq + 1).orElse(0L);
    }

    long head() {
        return commits.last().map(Commit::next).orElse(1L) - 1;
    }

    Optional<StoredCommit> byCommand(UUID command) {
        return commits.byCommand(command.toString()).map(this::decode);
    }

    StoredCommit decode(Commit commit) {
        return CommitCodec.decode(source, commit);
    }
}
