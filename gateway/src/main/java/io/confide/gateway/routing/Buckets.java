package io.confide.gateway.routing;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/** Token buckets by name: each fills at a steady rate up to its size, a request takes one. */
final class Buckets {
    private static final double NANOS = 1e9;

    /** So many names are remembered before those that are full again are forgotten. */
    private static final int REMEMBERED = 20_000;

    private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final double perSecond;
    private final double burst;
    private final LongSupplier nanoseconds;

    Buckets(int perSecond, int burst, LongSupplier nanoseconds) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanoseconds = nanoseconds;
    }

    private record Bucket(double tokens, long at, boolean granted) {}

    /** Whether there was one to take. */
    boolean take(String name) {
        long now = nanoseconds.getAsLong();
        if (buckets.size() > REMEMBERED) {
            buckets.values().removeIf(b -> filled(b, now) >= burst);
        }
        Bucket full = new Bucket(burst, now, true);
        return buckets.compute(name, (_, b) -> taken(b == null ? full : b, now)).granted();
    }

    private Bucket taken(Bucket bucket, long now) {
        double tokens = filled(bucket, now);
        return tokens >= 1 ? new Bucket(tokens - 1, now, true) : new Bucket(tokens, now, false);
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(burst, bucket.tokens() + (now - bucket.at()) / NANOS * perSecond);
    }
}
