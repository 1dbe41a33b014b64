package io.confide.storage.contract;

import static io.confide.storage.Expect.ABSENT;
import static io.confide.storage.Expect.ANYTHING;
import static io.confide.storage.contract.Samples.document;
import static io.confide.storage.contract.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Documents.Put;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What documents promise: conditional writes, and pages by declared indexes. */
public abstract class DocumentsContract {

    private static final String FILES = "client-view@1";

    private Storage storage;
    private Documents documents;

    /** The same database each time within one test, and an empty one for each test. */
    protected abstract Storage open();

    @BeforeEach
    void openDocuments() {
        storage = open();
        documents = storage.documents();
        storage.declare(FILES, List.of("coach", "status"));
    }

    @AfterEach
    void closeDocuments() {
        storage.close();
    }

    private Document put(Document document) {
        return documents.put(FILES, document, ANYTHING).orElseThrow();
    }

    private List<String> query(String index, String value, String after, int limit) {
        return ids(documents.query(FILES, index, value, after, limit));
    }

    private static List<String> ids(List<Document> documents) {
        return documents.stream().map(Document::id).toList();
    }

    @Test
    void what_is_read_is_what_was_written() {
        var index = Map.of("coach", List.of("carla", "ü \"'{}$.✓"), "status", List.<String>of());
        var stored = put(document("a$ .\u0000\"'/ü✓", "hello", index));

        var read = documents.get(FILES, "a$ .\u0000\"'/ü✓").orElseThrow();

        assertThat(read.version()).isEqualTo(1);
        assertThat(read).usingRecursiveComparison().isEqualTo(stored);
        assertThat(read.index()).isEqualTo(index);
    }

    @Test
    void nothing_there_is_empty() {
        assertThat(documents.get(FILES, "a")).isEmpty();
        assertThat(documents.getAll(FILES, List.of("a"))).isEmpty();
        assertThat(documents.getAll(FILES, List.of())).isEmpty();
        assertThat(documents.scan(FILES, "", 10)).isEmpty();
        assertThat(documents.count(FILES)).isZero();
        assertThat(documents.delete(FILES, "a", ANYTHING)).isFalse();
    }

    @Test
    void each_write_counts_the_version() {
        assertThat(put(document("a", "1")).version()).isEqualTo(1);
        assertThat(put(document("a", "2")).version()).isEqualTo(2);
        assertThat(documents.put(FILES, document("a", "3"), Expect.version(2)))
                .hasValueSatisfying(it -> assertThat(it.version()).isEqualTo(3));
        assertThat(text(documents.get(FILES, "a").orElseThrow())).isEqualTo("3");
    }

    @Test
    void a_failed_expectation_writes_nothing() {
        put(document("a", "1"));

        assertThat(documents.put(FILES, document("a", "x"), ABSENT)).isEmpty();
        assertThat(documents.put(FILES, document("a", "x"), Expect.version(2))).isEmpty();
        assertThat(documents.put(FILES, document("b", "x"), Expect.version(1))).isEmpty();
        assertThat(text(documents.get(FILES, "a").orElseThrow())).isEqualTo("1");
        assertThat(documents.count(FILES)).isEqualTo(1);
    }

    @Test
    void several_puts_answer_each_for_itself() {
        put(document("a", "1"));

        var answers =
                documents.putAll(
                        FILES,
                        List.of(
                                new Put(document("a", "2"), Expect.version(1)),
                                new Put(document("b", "1"), ABSENT),
                                new Put(document("a", "3"), Expect.version(1)),
                                new Put(document("c", "1"), Expect.version(4)),
                                new Put(document("d", "1"), ANYTHING),
                                new Put(document("b", "2"), ANYTHING)));

        assertThat(answers.stream().map(it -> it.map(Document::version).orElse(0L)))
                .containsExactly(2L, 1L, 0L, 0L, 1L, 2L);
        assertThat(ids(documents.scan(FILES, "", 10))).containsExactly("a", "b", "d");
        assertThat(documents.putAll(FILES, List.of())).isEmpty();
    }

    @Test
    void many_puts_in_one_go() {
        var puts =
                IntStream.range(0, 600)
                        .mapToObj(i -> new Put(document(numbered(i), "x", coach("c")), ABSENT))
                        .toList();

        assertThat(documents.putAll(FILES, puts)).hasSize(600).allMatch(it -> it.isPresent());
        assertThat(documents.count(FILES)).isEqualTo(600);
        assertThat(documents.getAll(FILES, List.of(numbered(3), numbered(599), "no"))).hasSize(2);
    }

    @Test
    void a_delete_meets_its_expectation_or_does_nothing() {
        put(document("a", "1"));

        assertThat(documents.delete(FILES, "a", Expect.version(2))).isFalse();
        assertThat(documents.delete(FILES, "a", ABSENT)).isFalse();
        assertThat(documents.delete(FILES, "a", Expect.version(1))).isTrue();
        assertThat(documents.get(FILES, "a")).isEmpty();
        assertThat(documents.put(FILES, document("a", "2"), ABSENT)).isPresent();
    }

    @Test
    void documents_are_found_by_each_of_their_values() {
        put(document("a", "", Map.of("coach", List.of("carla", "ben"))));
        put(document("b", "", Map.of("coach", List.of("ben"), "status", List.of("open"))));

        assertThat(query("coach", "carla", "", 10)).containsExactly("a");
        assertThat(query("coach", "ben", "", 10)).containsExactly("a", "b");
        assertThat(query("status", "open", "", 10)).containsExactly("b");
        assertThat(query("status", "ben", "", 10)).isEmpty();
    }

    @Test
    void the_index_follows_each_write() {
        put(document("a", "", coach("carla")));
        put(document("a", "", coach("ben")));

        assertThat(query("coach", "carla", "", 10)).isEmpty();
        assertThat(query("coach", "ben", "", 10)).containsExactly("a");

        documents.delete(FILES, "a", ANYTHING);
        assertThat(query("coach", "ben", "", 10)).isEmpty();
    }

    @Test
    void an_index_is_read_in_pages_by_id() {
        for (int i = 24; i >= 0; i--) {
            put(document(numbered(i), "", coach(i % 2 == 0 ? "carla" : "ben")));
        }
        var seen = new ArrayList<String>();
        for (var page = query("coach", "carla", "", 4);
                !page.isEmpty();
                page = query("coach", "carla", seen.getLast(), 4)) {
            seen.addAll(page);
        }
        assertThat(seen).hasSize(13).isSorted().startsWith(numbered(0)).endsWith(numbered(24));
    }

    @Test
    void a_collection_is_scanned_in_pages_by_id() {
        for (int i = 9; i >= 0; i--) {
            put(document(numbered(i), ""));
        }
        assertThat(ids(documents.scan(FILES, "", 3)))
                .containsExactly(numbered(0), numbered(1), numbered(2));
        assertThat(ids(documents.scan(FILES, numbered(7), 3)))
                .containsExactly(numbered(8), numbered(9));
    }

    @Test
    void all_with_one_value_are_deleted() {
        put(document("a", "", coach("carla")));
        put(document("b", "", Map.of("coach", List.of("ben", "carla"))));
        put(document("c", "", coach("ben")));

        assertThat(documents.deleteAll(FILES, "coach", "carla")).isEqualTo(2);
        assertThat(ids(documents.scan(FILES, "", 10))).containsExactly("c");
        assertThat(query("coach", "ben", "", 10)).containsExactly("c");
    }

    @Test
    void only_what_is_declared_can_be_used() {
        assertThatThrownBy(() -> documents.get("unknown", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> documents.query(FILES, "client", "x", "", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put(document("a", "", Map.of("client", List.of("x")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ids_and_pages_have_bounds() {
        assertThatThrownBy(() -> put(document("", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> put(document("x".repeat(513), "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> documents.scan(FILES, "", 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> documents.query(FILES, "coach", "x", "", 1001))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(put(document("x".repeat(512), "")).version()).isEqualTo(1);
    }

    @Test
    void a_dropped_collection_is_gone_and_can_be_declared_anew() {
        put(document("a", "", coach("carla")));
        documents.drop(FILES);
        documents.drop("never declared");
        storage.declare(FILES, List.of("coach"));

        assertThat(documents.count(FILES)).isZero();
        assertThat(query("coach", "carla", "", 10)).isEmpty();
        assertThat(put(document("a", "", coach("carla"))).version()).isEqualTo(1);
    }

    @Test
    void declaring_again_keeps_what_is_there_and_may_add_an_index() {
        put(document("a", "", coach("carla")));
        storage.declare(FILES, List.of("coach", "status", "client"));
        put(document("b", "", Map.of("client", List.of("mia"))));

        assertThat(query("coach", "carla", "", 10)).containsExactly("a");
        assertThat(query("client", "mia", "", 10)).containsExactly("b");
    }

    @Test
    void everything_is_there_after_opening_again() {
        put(document("a", "1", coach("carla")));
        storage.close();
        openDocuments();

        assertThat(query("coach", "carla", "", 10)).containsExactly("a");
        assertThat(documents.put(FILES, document("a", "2"), Expect.version(1))).isPresent();
    }

    @Test
    void a_large_body_is_kept_whole() {
        var body = new byte[1 << 20];
        new Random(4).nextBytes(body);
        put(new Document("a", 0, Map.of(), body));

        assertThat(documents.get(FILES, "a").orElseThrow().body()).isEqualTo(body);
    }

    @Test
    void of_many_who_expect_the_same_version_one_wins_each_time() throws Exception {
        int writers = 8;
        int each = 10;
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var all =
                    IntStream.range(0, writers)
                            .mapToObj(_ -> threads.submit(() -> countUp(each)))
                            .toList();
            for (var one : all) {
                one.get();
            }
        }
        var counter = documents.get(FILES, "counter").orElseThrow();
        assertThat(text(counter)).isEqualTo(String.valueOf(writers * each));
        assertThat(counter.version()).isEqualTo((long) writers * each);
    }

    private void countUp(int times) {
        for (int i = 0; i < times; i++) {
            boolean done = false;
            while (!done) {
                done = countUpOnce();
            }
        }
    }

    private boolean countUpOnce() {
        var before = documents.get(FILES, "counter");
        int count = before.map(it -> Integer.parseInt(text(it))).orElse(0);
        var expect = Expect.version(before.map(Document::version).orElse(0L));
        return documents
                .put(FILES, document("counter", String.valueOf(count + 1)), expect)
                .isPresent();
    }

    private static Map<String, List<String>> coach(String coach) {
        return Map.of("coach", List.of(coach));
    }

    private static String numbered(int i) {
        return "file-%03d".formatted(i);
    }
}
