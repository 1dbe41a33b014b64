package io.confide.benchmarks;

import io.confide.storage.Commit;
import java.util.List;

/** A bare driver that writes what the log wrote, in batches, as durably, under the same indexes. */
interface RawWriter extends AutoCloseable {
    /** One durable write of all of them. */
    void write(List<Commit> batch);

    @Override
    void close();
}
