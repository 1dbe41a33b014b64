package io.confide.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How servers are started and ended, tried on one that only pretends to be a mongod. */
class MongodTest {

    @TempDir Path directory;

    @Test
    void it_is_told_where_it_keeps_its_data_and_that_nobody_else_may_come() throws IOException {
        try (Mongod server = Mongod.start(FakeMongod.script(directory), Optional.of("rs"))) {
            String data = server.home().resolve("data").toString();
            assertThat(Path.of(data, "arguments"))
                    .content()
                    .contains("--dbpath " + data, "--bind_ip 127.0.0.1", "--replSet rs")
                    .contains("--port " + server.address().substring("127.0.0.1:".length()));
        }
    }

    @Test
    void storage_opens_on_it_when_it_is_alone() throws IOException {
        try (Mongod server = Mongod.start(FakeMongod.script(directory), Optional.empty());
                MongoStorage storage = MongoStorage.open(server.uri(), "d", true)) {
            assertThat(storage.commits("agreement").last()).isEmpty();
            assertThat(server.home().resolve("data").resolve("arguments"))
                    .content()
                    .doesNotContain("--replSet");
        }
    }

    @Test
    void it_is_killed_starts_again_at_the_same_address_and_leaves_nothing() throws IOException {
        Path home;
        try (Mongod server = Mongod.start(FakeMongod.script(directory), Optional.empty())) {
            home = server.home();
            String address = server.address();
            server.kill();
            assertThat(server.isAlive()).isFalse();
            server.again();
            assertThat(server.isAlive()).isTrue();
            assertThat(server.address()).isEqualTo(address);
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void one_that_ends_by_itself_is_quoted() throws IOException {
        Path script = directory.resolve("mongod");
        Files.writeString(script, "#!/bin/sh\necho no space left; exit 14\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        assertThatThrownBy(() -> Mongod.start(script, Optional.empty()))
                .hasMessageContaining("ended with 14")
                .hasMessageContaining("no space left");
    }

    @Test
    void three_elect_among_themselves() {
        var members = MongodSet.configuration(List.of("h:1", "h:2", "h:3")).getArray("members");
        assertThat(members)
                .extracting(it -> it.asDocument().getString("host").getValue())
                .containsExactly("h:1", "h:2", "h:3");
        assertThat(members)
                .extracting(it -> it.asDocument().getInt32("_id").getValue())
                .containsExactly(0, 1, 2);
    }

    @Test
    void one_line_says_what_is_met() {
        assertThat(TestServers.told(Optional.of("/opt/mongod"), true)).contains("/opt/mongod");
        assertThat(TestServers.told(Optional.empty(), true)).contains("Docker");
        assertThat(TestServers.told(Optional.empty(), false))
                .contains("proves no durability", "CONFIDE_TEST_MONGODB");
    }
}
