package io.confide.eventlog;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.storage.Commit;
import io.confide.storage.CommitBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The body of a commit: a version byte, what is said of the command, then its events. Canonical, so
 * that it can be hashed; ciphertext included, so that an erasure changes nothing.
 */
final class CommitCodec {
    private static final int VERSION = 1;
    private static final int MOST_EVENTS = 10_000;

    private CommitCodec() {}

    /**
     * @param seqs the place of each event in its stream
     */
    static byte[] encode(FramedCommit commit, List<Long> seqs) {
        ByteWriter out =
                new ByteWriter()
                        .int8(VERSION)
                        .uuid(commit.command())
                        .text(commit.fingerprint())
                        .text(commit.firm().value())
                        .text(commit.by().map(PersonId::value).orElse(""))
                        .int64(Micros.of(commit.at()))
                        .int32(commit.frames().size());
        for (int i = 0; i < seqs.size(); i++) {
            encode(commit.frames().get(i), seqs.get(i), out);
        }
        return out.written();
    }

    private static void encode(Frame frame, long seq, ByteWriter out) {
        out.text(frame.stream())
                .int64(seq)
                .uuid(frame.id())
                .text(frame.name())
                .int32(frame.revision())
                .text(frame.kind())
                .text(frame.subject())
                .bytes(frame.open())
                .bytes(frame.sealed());
    }

    static StoredCommit decode(String source, Commit commit) {
        return decode(source, new CommitBody(commit.position(), commit.size(), commit.body()));
    }

    /**
     * @throws BadBody not written by any version of this log
     */
    static StoredCommit decode(String source, CommitBody commit) {
        ByteReader in = new ByteReader(commit.body());
        int version = in.int8();
        if (version != VERSION) {
            throw new BadBody("version " + version + " is not known here");
        }
        UUID command = in.uuid();
        String fingerprint = in.text();
        FirmId firm = new FirmId(in.text());
        Optional<PersonId> by =
                Optional.of(in.text()).filter(id -> !id.isEmpty()).map(PersonId::new);
        Instant at = Micros.toInstant(in.int64());
        int count = in.int32();
        if (count < 1 || count > MOST_EVENTS) {
            throw new BadBody(count + " events in one commit");
        }
        if (count != commit.size()) {
            throw new BadBody(count + " events where " + commit.size() + " are said to be");
        }
        List<StoredEvent> events = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            events.add(event(source, commit.position() + i, at, firm, by, in));
        }
        in.end();
        return new StoredCommit(
                source, commit.position(), command, fingerprint, firm, by, at, List.copyOf(events));
    }

    private static StoredEvent event(
            String source,
            long position,
            Instant at,
            FirmId firm,
            Optional<PersonId> by,
            ByteReader in) {
        return new StoredEvent(
                source,
                position,
                at,
                firm,
                by,
                in.text(),
                in.int64(),
                in.uuid(),
                in.text(),
                in.int32(),
                in.text(),
                in.text(),
                in.bytes(),
                in.bytes());
    }
}
