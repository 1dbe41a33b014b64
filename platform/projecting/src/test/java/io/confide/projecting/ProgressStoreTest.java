package io.confide.projecting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressStoreTest {
    private static final SourcePartition HERE = new SourcePartition("session", 3);
    private static final Map<String, Integer> STAMPS = Map.of("diaries", 2);

    @TempDir private Path dir;
    private House house;
    private ProgressStore store;

    @BeforeEach
    void open() {
        house = new House(dir);
        store = new ProgressStore(house.storage, "views");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Progress claimed() {
        return store.claim(Set.of(HERE)).getOrDefault(HERE, Progress.NONE);
    }

    private Progress written(Progress from, long position) {
        Progress next = new Progress(position, position + 7, STAMPS, from.version());
        return store.write(Map.of(HERE, next)).getOrDefault(HERE, Progress.NONE);
    }

    @Test
    void whoever_claims_goes_on_where_the_one_before_was() {
        Progress before = written(claimed(), 109);
        Progress after = claimed();
        assertThat(after.position()).isEqualTo(109);
        assertThat(after.offset()).isEqualTo(before.offset());
        assertThat(after.generations()).isEqualTo(STAMPS);
        assertThat(written(after, 263).position()).isEqualTo(263);
    }

    @Test
    void who_had_it_before_writes_nothing_more() {
        Progress before = claimed();
        Progress after = claimed();
        assertThatThrownBy(() -> written(before, 109)).isInstanceOf(NotNow.class);
        assertThat(store.read(HERE).position()).isZero();
        assertThat(written(after, 52).position()).isEqualTo(52);
    }
}
