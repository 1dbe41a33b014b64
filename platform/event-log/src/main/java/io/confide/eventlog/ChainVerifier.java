package io.confide.eventlog;

import io.confide.eventlog.Verification.Broken;
import io.confide.eventlog.Verification.Whole;
import io.confide.storage.Commit;
import io.confide.storage.Commits;
import io.confide.storage.DamagedRow;
import io.confide.storage.Documents;
import io.confide.storage.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;

/**
 * Looks at every entry of a log, at what is filed beside it and at every checkpoint, and names the
 * first position that is not as it was written. Reads only, in pages: the log may be written
 * meanwhile.
 */
public final class ChainVerifier {
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
     * Checkpoints first: what is appended meanwhile can only come after what they vouch for.
     *
     * @param progress told the position reached, now and then
     */
    public Verification verify(LongConsumer progress) {
        Vouchers vouchers = Vouchers.of(source, Checkpoints.stored(source, documents), signatures);
        Verification walked = new Walk(vouchers).all(progress);
        return vouchers.firstBad()
                .filter(bad -> !(walked instanceof Broken it) || bad.position() < it.position())
                .map(Verification.class::cast)
                .orElse(walked);
    }

    /** One pass over the log. */
    private final class Walk {
        private final Vouchers vouchers;
        private final Filing filing = new Filing(commits.filedUpTo().orElse(0));
        private long next = 1;
        private long count;
        private byte[] hash = HashChain.genesis(source);

        Walk(Vouchers vouchers) {
            this.vouchers = vouchers;
        }

        Verification all(LongConsumer progress) {
            return entries(progress)
                    .or(this::cutOff)
                    .or(this::misfiled)
                    .<Verification>map(it -> it)
                    .orElseGet(() -> new Whole(next - 1, count, vouchers.count(), vouchers.last()));
        }

        private Optional<Broken> entries(LongConsumer progress) {
            try (Pages pages = new Pages(commits)) {
                List<Commit> page = pages.next();
                while (!page.isEmpty()) {
                    for (Commit commit : page) {
                        Optional<Broken> broken = broken(commit);
                        if (broken.isPresent()) {
                            return broken;
                        }
                        follow(commit);
                    }
                    progress.accept(next - 1);
                    page = pages.next();
                }
                return Optional.empty();
            } catch (DamagedRow e) {
                return Optional.of(
                        new Broken(Math.min(next, e.position()), "the entry cannot be read"));
            }
        }

        private void follow(Commit commit) {
            next = commit.next();
            hash = commit.hash();
            count++;
            filing.entered(commit);
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
            if (!vouchers.agree(commit.position(), commit.next() - 1, commit.hash())) {
                return Optional.of("the log is not the one that was vouched for here");
            }
            return bodyFinding(commit);
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

        private Optional<Broken> cutOff() {
            return vouchers.last()
                    .filter(it -> it.position() >= next)
                    .map(it ->
                            new Broken(
                                    next,
                                    "the log ends here, before "
                                            + it.position()
                                            + ", up to which"
                                            + " it was vouched for"));
        }

        private Optional<Broken> misfiled() {
            if (commits.filedUpTo().isEmpty()) {
                return Optional.empty();
            }
            commits.filed(filing);
            return filing.firstDifference()
                    .map(stretch -> Misfiled.first(commits, stretch))
                    .or(this::filedBeyond);
        }

        /** Asked how far only now: what was written meanwhile may be filed meanwhile. */
        private Optional<Broken> filedBeyond() {
            long filed = commits.filedUpTo().orElse(0);
            long end = commits.last().map(Commit::next).orElse(1L) - 1;
            if (filed > end) {
                return Optional.of(
                        new Broken(end + 1, "the log ends here, and was filed up to " + filed));
            }
            OptionalLong beyond = filing.filedAbove(filed);
            return beyond.isPresent()
                    ? Optional.of(
                            new Broken(
                                    beyond.getAsLong(),
                                    "something is filed here, although the log is filed only up to "
                                            + filed))
                    : Optional.empty();
        }
    }
}
