package io.confide.projecting;

import io.confide.events.EventJson;
import io.confide.projecting.InParallel.Later;
import io.confide.projecting.ViewStore.Opened;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Two generations side by side, in the order of their keys. Documents that are not equally far are
 * on the move and say nothing about a difference.
 */
final class Comparison<V> {
    private final ViewStore<V> oldStore;
    private final ViewStore<V> newStore;
    private final Map<String, Long> bothHave;
    private final MessageDigest oldDigest = sha256();
    private final MessageDigest newDigest = sha256();
    private long oldCount;
    private long newCount;
    private long differing;

    /**
     * @param bothHave positions by source and partition that both generations have reached
     */
    Comparison(ViewStore<V> oldStore, ViewStore<V> newStore, Map<String, Long> bothHave) {
        this.oldStore = oldStore;
        this.newStore = newStore;
        this.bothHave = bothHave;
    }

    /** What came of it; digests are hexadecimal, over everything that can be compared. */
    record Result(
            long oldCount, long newCount, long differing, String oldDigest, String newDigest) {}

    Result result() {
        Scan olds = new Scan(oldStore);
        Scan news = new Scan(newStore);
        while (olds.hasNext() || news.hasNext()) {
            int order = order(olds.peek(), news.peek());
            if (order == 0) {
                both(olds.next(), news.next());
            } else if (order < 0) {
                onlyOld(olds.next());
            } else {
                onlyNew(news.next());
            }
        }
        return new Result(oldCount, newCount, differing, hex(oldDigest), hex(newDigest));
    }

    private static int order(Optional<Opened> one, Optional<Opened> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? -1 : 1;
        }
        return one.get().key().compareTo(other.get().key());
    }

    private void both(Opened before, Opened after) {
        oldCount++;
        newCount++;
        if (!before.header().applied().equals(after.header().applied())) {
            return;
        }
        if (Arrays.equals(before.content(), after.content())) {
            update(oldDigest, before);
            update(newDigest, after);
        } else {
            read(
                    content(oldStore.read(before.document())),
                    content(newStore.read(after.document())));
        }
    }

    /** What was erased since the older one was written looks different and reads the same. */
    private void read(byte[] old, byte[] made) {
        oldDigest.update(old);
        newDigest.update(made);
        if (!Arrays.equals(old, made)) {
            differing++;
        }
    }

    private void onlyOld(Opened document) {
        oldCount++;
        if (isSettled(document)) {
            update(oldDigest, document);
            differing++;
        }
    }

    private void onlyNew(Opened document) {
        newCount++;
        if (isSettled(document)) {
            update(newDigest, document);
            differing++;
        }
    }

    private static void update(MessageDigest digest, Opened document) {
        digest.update((document.key() + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(document.content());
    }

    private boolean isSettled(Opened document) {
        return document.header().applied().entrySet().stream()
                .allMatch(it -> it.getValue() <= bothHave.getOrDefault(it.getKey(), 0L));
    }

    private static byte[] content(ViewDocument<?> document) {
        byte[] key = (document.key() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] json = EventJson.mapper().writeValueAsBytes(document.view());
        byte[] content = Arrays.copyOf(key, key.length + json.length + 1);
        System.arraycopy(json, 0, content, key.length, json.length);
        content[content.length - 1] = '\n';
        return content;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All documents of a generation, page by page: the next is fetched while one is looked at. */
    private static final class Scan {
        private static final int PAGE = 500;
        private final ViewStore<?> store;
        private Later<List<Opened>> ahead;
        private Iterator<Opened> page = List.<Opened>of().iterator();
        private Optional<Opened> next = Optional.empty();
        private boolean last;

        Scan(ViewStore<?> store) {
            this.store = store;
            this.ahead = pageAfter("");
            advance();
        }

        boolean hasNext() {
            return next.isPresent();
        }

        Optional<Opened> peek() {
            return next;
        }

        Opened next() {
            Opened current = next.orElseThrow(NoSuchElementException::new);
            advance();
            return current;
        }

        private void advance() {
            if (!page.hasNext() && !last) {
                List<Opened> found = ahead.get();
                last = found.size() < PAGE;
                page = found.iterator();
                if (!last) {
                    ahead = pageAfter(found.getLast().key());
                }
            }
            next = page.hasNext() ? Optional.of(page.next()) : Optional.empty();
        }

        private Later<List<Opened>> pageAfter(String key) {
            return InParallel.begin(() -> store.scanOpened(key, PAGE));
        }
    }
}
