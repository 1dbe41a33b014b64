package io.confide.keys;

import com.google.crypto.tink.Aead;
import io.confide.events.RecordSet;
import io.confide.keys.KeyDestruction.State;
import io.confide.storage.Storage;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Record keys in a database, wrapped by {@link KeyEncryption}. A sealed value is: one byte of
 * version, 8 bytes of the key's fingerprint, 12 bytes of nonce, ciphertext, 16 bytes of tag.
 */
public final class StoredRecordKeys implements RecordKeys {
    private static final byte VERSION = 1;
    private static final int PREFIX = 8;
    private static final int HEADER = 1 + PREFIX;
    private static final Executor FORGETTING =
            CompletableFuture.delayedExecutor(OPENING_CACHE.toSeconds(), TimeUnit.SECONDS);

    private final KeyRows rows;
    private final KeyEncryption encryption;
    private final LongSupplier nanoTime;
    private final Map<RecordSet, Held> cache = new ConcurrentHashMap<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder opened = new LongAdder();

    public StoredRecordKeys(Storage keys, KeyEncryption encryption, Ledger ledger) {
        this(keys, encryption, ledger, System::nanoTime);
    }

    StoredRecordKeys(Storage keys, KeyEncryption encryption, Ledger ledger, LongSupplier nanoTime) {
        this.rows = new KeyRows(keys, ledger);
        this.encryption = encryption;
        this.nanoTime = nanoTime;
    }

    @Override
    public byte[] seal(RecordSet recordSet, byte[] plain, byte[] context) {
        Held held =
                held(recordSet, SEALING_CACHE)
                        .or(() -> create(recordSet))
                        .orElseThrow(() -> new KeyFenced(recordSet));
        if (held.row().state() != State.ACTIVE) {
            throw new KeyFenced(recordSet);
        }
        byte[] sealed = Crypto.encrypt(held.aead(), plain, bound(recordSet, context));
        return ByteBuffer.allocate(HEADER + sealed.length)
                .put(VERSION)
                .put(held.prefix())
                .put(sealed)
                .array();
    }

    @Override
    public Opened open(RecordSet recordSet, byte[] sealed, byte[] context) {
        if (sealed.length <= HEADER || sealed[0] != VERSION) {
            throw new CannotOpen("not sealed by this version of Confide");
        }
        Held held =
                held(recordSet, OPENING_CACHE)
                        .orElseThrow(
                                () -> new CannotOpen("no key was ever made for " + recordSet.id()));
        if (!Arrays.equals(held.prefix(), 0, PREFIX, sealed, 1, HEADER)) {
            throw new CannotOpen("sealed under another key than that of " + recordSet.id());
        }
        if (held.row().isDestroyed()) {
            return new Opened.Erased();
        }
        return new Opened.Plain(
                Crypto.decrypt(
                        held.aead(),
                        Arrays.copyOfRange(sealed, HEADER, sealed.length),
                        bound(recordSet, context),
                        "what was sealed for " + recordSet.id() + " was changed or moved"));
    }

    /** How the keys in memory are used, since the start. */
    public KeyCache cache() {
        return new KeyCache(cache.size(), hits.sum(), misses.sum(), opened.sum());
    }

    @Override
    public void drop(RecordSet recordSet) {
        cache.remove(recordSet);
    }

    /** Loading holds the cache's lock on this record set, so that a drop cannot be overtaken. */
    private Optional<Held> held(RecordSet recordSet, Duration trust) {
        Held known = cache.get(recordSet);
        if (known != null && known.isTrusted(nanoTime.getAsLong(), trust)) {
            hits.increment();
            return Optional.of(known);
        }
        misses.increment();
        return Optional.ofNullable(
                cache.compute(recordSet, (_, current) -> load(recordSet, current)));
    }

    /** The clock is read before the row: what is trusted for a time was true at its beginning. */
    private @Nullable Held load(RecordSet recordSet, @Nullable Held current) {
        long now = nanoTime.getAsLong();
        return rows.find(recordSet).map(row -> hold(recordSet, row, current, now)).orElse(null);
    }

    private Optional<Held> create(RecordSet recordSet) {
        byte[] key = Crypto.newKey();
        byte[] wrapped = encryption.wrap(recordSet.firm(), key, wrapping(recordSet));
        KeyRow fresh = new KeyRow(State.ACTIVE, Crypto.fingerprint(key), wrapped);
        rows.change(recordSet, stored -> stored.orElse(fresh));
        return held(recordSet, Duration.ZERO);
    }

    private Held hold(RecordSet recordSet, KeyRow row, @Nullable Held current, long now) {
        if (current != null
                && current.isYoung(now)
                && current.row().fingerprint().equals(row.fingerprint())
                && !row.isDestroyed()) {
            return new Held(row, current.key(), current.opened(), now);
        }
        FORGETTING.execute(() -> forget(recordSet, now));
        return new Held(row, unwrap(recordSet, row), now, now);
    }

    private Optional<Aead> unwrap(RecordSet recordSet, KeyRow row) {
        if (row.wrapped().length == 0 || row.isDestroyed()) {
            return Optional.empty();
        }
        opened.increment();
        return Optional.of(
                Crypto.aead(
                        encryption.unwrap(recordSet.firm(), row.wrapped(), wrapping(recordSet))));
    }

    private void forget(RecordSet recordSet, long opened) {
        cache.computeIfPresent(recordSet, (_, held) -> held.opened() == opened ? null : held);
    }

    private static byte[] wrapping(RecordSet recordSet) {
        return Bytes.utf8(recordSet.id());
    }

    private static byte[] bound(RecordSet recordSet, byte[] context) {
        return Bytes.of(List.of(new byte[] {VERSION}, Bytes.utf8(recordSet.id()), context));
    }

    /**
     * A key in memory.
     *
     * @param key empty when it is destroyed, or never was
     * @param opened when it was unwrapped, in nanoseconds
     * @param checked when its state was last read, in nanoseconds
     */
    private record Held(KeyRow row, Optional<Aead> key, long opened, long checked) {

        boolean isTrusted(long now, Duration trust) {
            return isYoung(now) && now - checked < trust.toNanos();
        }

        boolean isYoung(long now) {
            return now - opened < OPENING_CACHE.toNanos();
        }

        Aead aead() {
            return key.orElseThrow(() -> new CannotOpen("there never was a key"));
        }

        byte[] prefix() {
            return HexFormat.of().parseHex(row.fingerprint(), 0, 2 * PREFIX);
        }
    }
}
