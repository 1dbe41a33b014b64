package io.confide.keys;

import static io.confide.keys.Office.LINDEN;
import static io.confide.keys.Office.MAPLE;
import static io.confide.keys.Office.RECORDS;
import static io.confide.keys.Office.REFLECTIONS;
import static io.confide.keys.Office.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final Ledger.Entry FIRST = new Ledger.Entry(RECORDS, "00ff", NOW);
    private static final Ledger.Entry SECOND = new Ledger.Entry(REFLECTIONS, "11ee", NOW);

    @TempDir private Path directory;

    @Test
    void the_key_encryption_key_is_made_once_and_only_its_owner_reads_it() throws IOException {
        Path file = directory.resolve("keys/kek");
        byte[] wrapped = LocalKeyEncryption.at(file).wrap(LINDEN, bytes("key"), bytes("context"));

        assertThat(LocalKeyEncryption.at(file).unwrap(LINDEN, wrapped, bytes("context")))
                .isEqualTo(bytes("key"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsOnly(file);
        }
    }

    @Test
    void a_key_encryption_key_that_others_can_read_is_refused() throws IOException {
        Path file = directory.resolve("kek");
        LocalKeyEncryption.at(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> LocalKeyEncryption.at(file))
                .hasMessageContaining("chmod 600")
                .hasMessageContaining("rw-r-----");
    }

    @Test
    void a_key_encryption_key_of_the_wrong_length_is_refused() throws IOException {
        Path file = directory.resolve("kek");
        LocalKeyEncryption.at(file);
        Files.write(file, new byte[] {1, 2, 3});

        assertThatThrownBy(() -> LocalKeyEncryption.at(file))
                .hasMessageContaining("bring back the right file");
    }

    @Test
    void G5_a_key_wrapped_for_one_firm_does_not_unwrap_for_another() {
        KeyEncryption local = LocalKeyEncryption.at(directory.resolve("kek"));
        byte[] wrapped = local.wrap(LINDEN, bytes("key"), bytes("context"));

        assertThatThrownBy(() -> local.unwrap(MAPLE, wrapped, bytes("context")))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> local.unwrap(LINDEN, wrapped, bytes("elsewhere")))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void a_digest_is_the_same_for_the_same_firm_purpose_and_value_only() {
        Digests digests = new FirmDigests(LocalKeyEncryption.at(directory.resolve("kek")));
        String digest = digests.of(LINDEN, "email", "a@example.org");

        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(digests.of(LINDEN, "email", "a@example.org")).isEqualTo(digest);
        assertThat(
                        List.of(
                                digests.of(MAPLE, "email", "a@example.org"),
                                digests.of(LINDEN, "subject", "a@example.org"),
                                digests.of(LINDEN, "email", "b@example.org")))
                .doesNotContain(digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void the_ledger_keeps_what_was_entered_once_each() throws IOException {
        Path file = directory.resolve("ledger/destroyed-keys.log");
        FileLedger one = FileLedger.at(file);
        FileLedger other = FileLedger.at(file);

        one.enter(FIRST);
        other.enter(SECOND);
        one.enter(FIRST);

        assertThat(one.entries()).containsExactly(FIRST, SECOND);
        assertThat(other.find(RECORDS)).contains(FIRST);
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_line_cut_short_by_a_power_loss_is_passed_over() throws IOException {
        Path file = directory.resolve("destroyed-keys.log");
        FileLedger.at(file).enter(FIRST);
        Files.writeString(file, "11ee linden/e-1/REFL", StandardOpenOption.APPEND);

        FileLedger after = FileLedger.at(file);
        after.enter(SECOND);

        assertThat(FileLedger.at(file).entries()).containsExactly(FIRST, SECOND);
    }
}
