package io.confide.eventlog;

import io.confide.storage.Commit;
import io.confide.storage.Commits;

/** The end of the log: what the next commit continues. */
record Tail(long next, byte[] hash) {

    static Tail read(String source, Commits commits) {
        return commits.last()
                .map(Tail::after)
                .orElseGet(() -> new Tail(1, HashChain.genesis(source)));
    }

    static Tail after(Commit commit) {
        return new Tail(commit.next(), commit.hash());
    }
}
