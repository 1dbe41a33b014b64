package io.confide.projecting;

import io.confide.events.EventJson;
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
    private final Map<String, Long> bothHave;
    private final MessageDigest oldDigest = sha256();
    private final MessageDigest newDigest = sha256();
    private long oldCount;
    private long newCount;
    private long differing;

    /**
     * @param bothHave positions by source and partition that both generations have reached
     */
    Comparison(Map<String, Long> bothHave) {
        this.bothHave = bothHave;
    }

    /** What came of it; digests are hexadecimal, over everything that can be compared. */
    record Result(
            long oldCount, long newCount, long differing, String oldDigest, String newDigest) {}

    Result of(ViewStore<V> oldStore, ViewStore<V> newStore) {
        Scan<V> olds = new Scan<>(oldStore);
        Scan<V> news = new Scan<>(newStore);
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

    private static <V> int order(Optional<ViewDocument<V>> one, Optional<ViewDocument<V>> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isPresent() ? -1 : 1;
        }
        return one.get().key().compareTo(other.get().key());
    }

    private void both(ViewDocument<V> before, ViewDocument<V> after) {
        oldCount++;
        newCount++;
        if (!before.header().applied().equals(after.header().applied())) {
            return;
        }
        byte[] old = content(before);
        byte[] made = content(after);
        oldDigest.update(old);
        newDigest.update(made);
        if (!Arrays.equals(old, made)) {
            differing++;
        }
    }

    private void onlyOld(ViewDocument<V> document) {
        oldCount++;
        if (isSettled(document)) {
            oldDigest.update(content(document));
            differing++;
        }
    }

    private void onlyNew(ViewDocument<V> document) {
        newCount++;
        if (isSettled(document)) {
            newDigest.update(content(document));
            differing++;
        }
    }

    private boolean isSettled(ViewDocument<V> document) {
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

    /** All documents of a generation, page by page. */
    private static final class Scan<V> {
        private static final int PAGE = 500;
        private final ViewStore<V> store;
        private Iterator<ViewDocument<V>> page = List.<ViewDocument<V>>of().iterator();
        private Optional<ViewDocument<V>> next = Optional.empty();
        private String after = "";
        private boolean last;

        Scan(ViewStore<V> store) {
            this.store = store;
            advance();
        }

        boolean hasNext() {
            return next.isPresent();
        }

        Optional<ViewDocument<V>> peek() {
            return next;
        }

        ViewDocument<V> next() {
            ViewDocument<V> current = next.orElseThrow(NoSuchElementException::new);
            advance();
            return current;
        }

        private void advance() {
            if (!page.hasNext() && !last) {
                List<ViewDocument<V>> found = store.scan(after, PAGE);
                last = found.size() < PAGE;
                after = found.isEmpty() ? after : found.getLast().key();
                page = found.iterator();
            }
            next = page.hasNext() ? Optional.of(page.next()) : Optional.empty();
        }
    }
}
