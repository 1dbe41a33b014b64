package io.confide.benchmarks.data;

import java.util.List;

/** How Confide opens its SQLite files; whoever is compared with it gets the same. */
public final class SqlitePragmas {
    public static final List<String> AS_CONFIDE =
            List.of(
                    "PRAGMA page_size = 16384",
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA synchronous = FULL",
                    "PRAGMA secure_delete = ON",
                    "PRAGMA wal_autocheckpoint = 1024",
                    "PRAGMA cache_size = -16000");

    private SqlitePragmas() {}
}
