package io.confide.eventlog;

import io.confide.events.ConfideEvent;
import io.confide.events.FirmId;
import io.confide.storage.Commits;
import io.confide.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Logs and commits whose content does not matter. */
final class Logs {
    static final String SOURCE = "agreement";
    static final FirmId LINDEN = new FirmId("linden");
    static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");

    private Logs() {}

    /** A log for frames that need no sealing. */
    static GroupCommitLog unsealed(Storage storage) {
        return unsealed(storage.commits(SOURCE));
    }

    static GroupCommitLog unsealed(Commits commits) {
        return new GroupCommitLog(SOURCE, commits, new NoEnvelopes(), attempt -> attempt < 5);
    }

    static FramedCommit commit(Frame... frames) {
        return commit(UUID.randomUUID(), frames);
    }

    static FramedCommit commit(UUID command, Frame... frames) {
        return new FramedCommit(
                command, "fingerprint", LINDEN, Optional.empty(), AT, List.of(frames));
    }

    static Frame at(String stream, long seq) {
        return frame(stream, OptionalLong.of(seq));
    }

    static Frame atEnd(String stream) {
        return frame(stream, OptionalLong.empty());
    }

    private static Frame frame(String stream, OptionalLong seq) {
        return new Frame(
                stream,
                seq,
                UUID.randomUUID(),
                "engagement.ended",
                1,
                "K0",
                stream,
                "{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[] {1, 2, 3});
    }

    /** Nothing to seal, nothing to open. */
    private static final class NoEnvelopes implements Envelopes {
        @Override
        public Frame seal(FirmId firm, UUID id, NewEvent event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConfideEvent open(StoredEvent event) {
            throw new UnsupportedOperationException();
        }
    }
}
