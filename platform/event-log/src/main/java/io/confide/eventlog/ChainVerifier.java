package io.confide.eventlog;

import io.confide.eventlog.Verification.Broken;
import io.confide.eventlog.Verification.Whole;
import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.Documents;
import io.confide.storage.Storage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Looks at every entry of a log and names the first that is not as it was written. */
public final class ChainVerifier {
    private static final int PAGE = 512;

    private final String source;
    private final Commits commits;
    private final Documents documents;
    private final SignatureCheck signatures;

    /**
     * @param signatures who may have signed checkpoints
     */
    public ChainVerifier(String source, Storage storage, SignatureCheck signatures) {
        Checkpoints.declare(storage);
        this.source = source;
        this.commits = storage.commits(source);
        this.documents = storage.documents();
        this.signatures = signatures;
    }

    /**
     * Reads only.
     *
     * @param progress told the position reached, now and then
     */
    public Verification verify(LongConsumer progress) {
        List<Checkpoint> checkpoints = Checkpoints.all(source, documents);
        for (Checkpoint checkpoint : checkpoints) {
            if (!signatures.verify(checkpoint.signature(), checkpoint.message())) {
                return new Broken(
                        checkpoint.position(),
                        "the checkpoint here was not signed by a known key, or was changed");
            }
        }
        return new Walk(checkpoints).all(progress);
    }

    /** One pass over the log. */
    private final class Walk {
        private final Map<Long, String> vouched = new HashMap<>();
        private final long claims;
        private final long furthest;
        private long next = 1;
        private long count;
        private byte[] hash = HashChain.genesis(source);

        Walk(List<Checkpoint> checkpoints) {
            checkpoints.forEach(it -> vouched.put(it.position(), it.hash()));
            claims = checkpoints.size();
            furthest = checkpoints.stream().mapToLong(Checkpoint::position).max().orElse(0);
        }

        Verification all(LongConsumer progress) {
            List<Commit> page = commits.read(next, PAGE);
            while (!page.isEmpty()) {
                for (Commit commit : page) {
                    Optional<Broken> broken = broken(commit);
                    if (broken.isPresent()) {
                        return broken.get();
                    }
                    next = commit.next();
                    hash = commit.hash();
                    count++;
                }
                progress.accept(next - 1);
                page = commits.read(next, PAGE);
            }
            return furthest >= next
                    ? new Broken(next, "the log ends before a position that was vouched for")
                    : new Whole(next - 1, count, claims);
        }

        private Optional<Broken> broken(Commit commit) {
            return finding(commit).map(it -> new Broken(Math.min(next, commit.position()), it));
        }

        private Optional<String> finding(Commit commit) {
            if (commit.position() != next) {
                return Optional.of("the entry is missing; the log goes on at " + commit.position());
            }
            if (!Arrays.equals(commit.hash(), HashChain.hash(commit))) {
                return Optional.of("the entry does not have its hash: it was changed");
            }
            if (!Arrays.equals(commit.previous(), hash)) {
                return Optional.of("the entry does not follow the one before it");
            }
            return bodyFinding(commit).or(() -> checkpointFinding(commit));
        }

        private Optional<String> bodyFinding(Commit commit) {
            try {
                return keysAgree(commit, CommitCodec.decode(source, commit))
                        ? Optional.empty()
                        : Optional.of("the entry is filed under other keys than it holds");
            } catch (BadBody | IllegalArgumentException e) {
                return Optional.of("the entry cannot be read");
            }
        }

        private boolean keysAgree(Commit commit, StoredCommit stored) {
            List<Commit.EventKey> keys =
                    stored.events().stream()
                            .map(it ->
                                    new Commit.EventKey(it.stream(), it.seq(), it.id().toString()))
                            .toList();
            return commit.command().equals(stored.command().toString())
                    && commit.events().equals(keys);
        }

        private Optional<String> checkpointFinding(Commit commit) {
            for (long position = commit.position(); position < commit.next(); position++) {
                String said = vouched.get(position);
                boolean ends = position == commit.next() - 1;
                String hex = HexFormat.of().formatHex(commit.hash());
                boolean agrees = said == null || (ends && said.equals(hex));
                if (!agrees) {
                    return Optional.of("the log is not the one that was vouched for here");
                }
            }
            return Optional.empty();
        }
    }
}
