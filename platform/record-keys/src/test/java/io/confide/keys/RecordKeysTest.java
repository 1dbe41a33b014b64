package io.confide.keys;

import static io.confide.keys.Office.MAPLE;
import static io.confide.keys.Office.RECORDS;
import static io.confide.keys.Office.REFLECTIONS;
import static io.confide.keys.Office.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.events.RetentionGroup;
import io.confide.keys.KeyDestruction.State;
import io.confide.keys.RecordKeys.Opened;
import io.confide.storage.Document;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordKeysTest {
    private static final byte[] CONTEXT = bytes("here");
    private final Office office = new Office();
    private final RecordKeys keys = office.process();
    private final KeyDestruction destruction = office.destruction(keys);

    @Test
    void what_was_sealed_here_opens_in_another_process() {
        byte[] sealed = keys.seal(RECORDS, bytes("aim"), CONTEXT);

        assertThat(plain(office.process(), sealed)).isEqualTo("aim");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("aim");
    }

    @Test
    void processes_that_race_for_the_first_sealing_converge_on_one_key() throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<byte[]> sealing = () -> office.process().seal(RECORDS, bytes("aim"), CONTEXT);
            for (Future<byte[]> sealed :
                    many.invokeAll(IntStream.range(0, 32).mapToObj(_ -> sealing).toList())) {
                assertThat(plain(keys, sealed.get())).isEqualTo("aim");
            }
        }
        assertThat(office.storage.count("record-keys")).isEqualTo(1);
    }

    @Test
    void a_lost_answer_while_the_key_is_made_does_no_harm() {
        office.storage.loseAnswers(1);

        assertThat(plain(office.process(), keys.seal(RECORDS, bytes("aim"), CONTEXT)))
                .isEqualTo("aim");
    }

    @Test
    void T5_after_the_key_is_destroyed_everything_is_erased() {
        byte[] sealed = keys.seal(RECORDS, bytes("aim"), CONTEXT);

        String fingerprint = destruction.destroy(RECORDS);

        assertThat(keys.open(RECORDS, sealed, CONTEXT)).isInstanceOf(Opened.Erased.class);
        assertThat(office.process().open(RECORDS, sealed, CONTEXT))
                .isInstanceOf(Opened.Erased.class);
        assertThat(destruction.destroy(RECORDS)).isEqualTo(fingerprint);
        assertThat(destruction.state(RECORDS)).isEqualTo(State.DESTROYED);
    }

    @Test
    void T5_the_wrapped_key_is_no_longer_in_the_database() {
        keys.seal(RECORDS, bytes("aim"), CONTEXT);

        destruction.destroy(RECORDS);

        assertThat(stored()).contains("\"wrapped\":\"\"").contains("DESTROYED");
    }

    @Test
    void another_process_forgets_a_destroyed_key_when_told_or_after_a_minute() {
        byte[] sealed = keys.seal(RECORDS, bytes("aim"), CONTEXT);
        RecordKeys told = office.process();
        RecordKeys untold = office.process();
        plain(told, sealed);
        plain(untold, sealed);

        destruction.destroy(RECORDS);
        told.drop(RECORDS);

        assertThat(told.open(RECORDS, sealed, CONTEXT)).isInstanceOf(Opened.Erased.class);
        office.passes(RecordKeys.OPENING_CACHE.toSeconds());
        assertThat(untold.open(RECORDS, sealed, CONTEXT)).isInstanceOf(Opened.Erased.class);
    }

    @Test
    void a_fenced_record_set_is_read_but_not_written() {
        byte[] sealed = keys.seal(RECORDS, bytes("aim"), CONTEXT);

        destruction.fence(RECORDS);

        assertThat(plain(keys, sealed)).isEqualTo("aim");
        assertThatThrownBy(() -> keys.seal(RECORDS, bytes("more"), CONTEXT))
                .isInstanceOf(KeyFenced.class)
                .hasMessageContaining("linden/e-1/RECORDS");
        assertThat(keys.seal(REFLECTIONS, bytes("other"), CONTEXT)).isNotEmpty();
    }

    @Test
    void a_fence_holds_in_another_process_within_the_sealing_cache() {
        RecordKeys other = office.process();
        other.seal(RECORDS, bytes("aim"), CONTEXT);
        destruction.fence(RECORDS);

        office.passes(RecordKeys.SEALING_CACHE.toSeconds());

        assertThatThrownBy(() -> other.seal(RECORDS, bytes("more"), CONTEXT))
                .isInstanceOf(KeyFenced.class);
    }

    @Test
    void a_record_set_that_never_had_a_key_can_never_have_one_once_destroyed() {
        String tombstone = destruction.destroy(RECORDS);

        assertThat(tombstone).hasSize(32);
        assertThatThrownBy(() -> keys.seal(RECORDS, bytes("aim"), CONTEXT))
                .isInstanceOf(KeyFenced.class);
    }

    @Test
    void T11_a_restored_backup_brings_no_destroyed_key_back() {
        byte[] sealed = keys.seal(RECORDS, bytes("aim"), CONTEXT);
        Map<String, Document> backup = office.storage.backup();
        destruction.destroy(RECORDS);

        office.storage.restore(backup);

        assertThat(office.process().open(RECORDS, sealed, CONTEXT))
                .isInstanceOf(Opened.Erased.class);
        assertThat(destruction.replayLedger()).isEqualTo(1);
        assertThat(destruction.replayLedger()).isZero();
        assertThat(stored()).contains("\"wrapped\":\"\"");
    }

    @Test
    void T11_a_backup_from_before_the_key_was_made_leaves_no_room_for_a_new_one() {
        Map<String, Document> backup = office.storage.backup();
        keys.seal(RECORDS, bytes("aim"), CONTEXT);
        destruction.destroy(RECORDS);

        office.storage.restore(backup);
        destruction.replayLedger();

        assertThatThrownBy(() -> office.process().seal(RECORDS, bytes("aim"), CONTEXT))
                .isInstanceOf(KeyFenced.class);
    }

    @Test
    void G5_another_firm_never_opens_it() {
        byte[] sealed = keys.seal(RECORDS, bytes("aim"), CONTEXT);
        keys.seal(Office.set(MAPLE, RetentionGroup.RECORDS), bytes("theirs"), CONTEXT);

        assertThatThrownBy(
                        () -> keys.open(Office.set(MAPLE, RetentionGroup.RECORDS), sealed, CONTEXT))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void a_key_moved_to_another_record_set_does_not_unwrap() {
        byte[] sealed = keys.seal(RECORDS, bytes("aim"), CONTEXT);
        Map<String, Document> all = office.storage.backup();
        Document moved = office.storage.get("record-keys", RECORDS.id()).orElseThrow();
        all.put(
                "record-keys:" + REFLECTIONS.id(),
                new Document(REFLECTIONS.id(), 1, Map.of(), moved.body()));
        office.storage.restore(all);

        assertThatThrownBy(() -> keys.open(REFLECTIONS, sealed, CONTEXT))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void what_no_key_was_ever_made_for_is_not_called_erased() {
        byte[] sealed = keys.seal(RECORDS, bytes("aim"), CONTEXT);

        assertThatThrownBy(() -> keys.open(REFLECTIONS, sealed, CONTEXT))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void only_what_is_destroyed_is_confirmed() {
        keys.seal(RECORDS, bytes("aim"), CONTEXT);
        assertThatThrownBy(() -> destruction.confirm(RECORDS))
                .isInstanceOf(IllegalStateException.class);

        destruction.destroy(RECORDS);
        destruction.confirm(RECORDS);

        assertThat(destruction.state(RECORDS)).isEqualTo(State.CONFIRMED);
    }

    private String stored() {
        return new String(
                office.storage.get("record-keys", RECORDS.id()).orElseThrow().body(),
                StandardCharsets.UTF_8);
    }

    private static String plain(RecordKeys keys, byte[] sealed) {
        return switch (keys.open(RECORDS, sealed, CONTEXT)) {
            case Opened.Plain(var bytes) -> new String(bytes, StandardCharsets.UTF_8);
            case Opened.Erased() -> "erased";
        };
    }
}
