package io.confide.benchmarks.logs;

import io.confide.storage.Commit;
import java.util.List;

/** A bare driver that writes what the log wrote, in batches, as durably, under the same indexes. */
interface RawLog extends AutoCloseable {
    /** One durable write of all of them. */
    void write(List<Commit> batch);

    /**
     * Reads position, hash and body of all that was written; answers how many bytes the bodies are.
     */
    long scan();

    @Override
    void close();
}
