package io.confide.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void none_is_given_twice_although_nobody_listens_yet() {
        List<Integer> given = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            given.addAll(FreePorts.take(8));
        }
        assertThat(given).doesNotHaveDuplicates();
    }

    @Test
    void each_name_has_one_to_listen_on() throws IOException {
        for (int port : FreePorts.of(List.of("gateway", "identity")).values()) {
            try (ServerSocket socket = new ServerSocket(port)) {
                assertThat(socket.getLocalPort()).isEqualTo(port);
            }
        }
    }
}
