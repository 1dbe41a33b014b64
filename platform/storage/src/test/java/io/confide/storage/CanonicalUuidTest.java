package io.confide.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ids may be kept in 16 bytes. */
class CanonicalUuidTest {

    @Test
    void what_java_writes_is_canonical() {
        assertThat(CanonicalUuid.is(UUID.randomUUID().toString())).isTrue();
        assertThat(CanonicalUuid.is(new UUID(0, 0).toString())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "engagement-1",
                "123E4567-e89b-12d3-a456-426614174000",
                "123e4567-e89b-12d3-a456-42661417400",
                "123e4567-e89b-12d3-a456-4266141740000",
                "123e4567e-89b-12d3-a456-426614174000",
                "123e4567-e89b-12d3-a456-42661417400g",
                "1-1-1-1-1"
            })
    void what_would_not_come_back_to_the_letter_is_not(String id) {
        assertThat(CanonicalUuid.is(id)).isFalse();
    }
}
