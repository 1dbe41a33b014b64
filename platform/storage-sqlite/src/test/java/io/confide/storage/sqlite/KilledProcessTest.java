package io.confide.storage.sqlite;

import static io.confide.storage.contract.Samples.id;
import static io.confide.storage.contract.Samples.next;
import static io.confide.storage.contract.Samples.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.storage.Commits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of its writes loses nothing that it acknowledged. */
class KilledProcessTest {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 150;

    @TempDir Path folder;

    @Test
    void what_was_acknowledged_is_there_and_the_log_goes_on_without_a_hole() throws Exception {
        var file = folder.resolve("agreement.db");
        var acknowledged = new ArrayList<String>();
        for (int kill = 0; kill < 3; kill++) {
            acknowledged.addAll(writeUntilKilled(file, "run" + kill));
        }

        try (var storage = SqliteStorage.open(file)) {
            storage.declare("acknowledged", List.of());
            var log = storage.commits("agreement");
            for (var name : acknowledged) {
                assertThat(log.byCommand(id(name))).as(name).isPresent();
                assertThat(storage.documents().get("acknowledged", name))
                        .hasValueSatisfying(it -> assertThat(text(it)).isEqualTo(name));
            }
            assertContiguous(log);
        }
    }

    private static void assertContiguous(Commits log) {
        long position = 1;
        for (var page = log.read(1, 100); !page.isEmpty(); page = log.read(position, 100)) {
            for (var commit : page) {
                assertThat(commit.position()).isEqualTo(position);
                assertThat(log.lastSeq(commit.events().getFirst().stream())).contains(1L);
                position = commit.next();
            }
        }
        assertThat(position).isEqualTo(next(log));
    }

    private static List<String> writeUntilKilled(Path file, String run)
            throws IOException, InterruptedException {
        var process = start(file, run);
        var acknowledged = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                acknowledged.add(line);
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
        return complete(acknowledged, run);
    }

    /** The kill may cut the last line. */
    private static List<String> complete(List<String> lines, String run) {
        var last = lines.getLast();
        return last.equals(run + "-" + (lines.size() - 1))
                ? lines
                : lines.subList(0, lines.size() - 1);
    }

    private static Process start(Path file, String run) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        file.toString(),
                        run)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
