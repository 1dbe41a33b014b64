package io.confide.faults.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.faults.town.Proxy.Weather;
import io.confide.harness.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each weather is what it is called: a fault that does not happen would prove nothing. */
@NullUnmarked // opened before each test
class ProxyTest {
    private final AtomicInteger heard = new AtomicInteger();
    private ServerSocket server;
    private Proxy proxy;
    private int port;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        port = FreePorts.take(1).getFirst();
        proxy = new Proxy(port, server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void echo(Socket client) {
        try (client) {
            for (int one = client.getInputStream().read();
                    one >= 0;
                    one = client.getInputStream().read()) {
                heard.incrementAndGet();
                client.getOutputStream().write(one);
            }
        } catch (IOException e) {
            // The proxy hung up.
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(2000);
        return socket;
    }

    private static int say(Socket socket) throws IOException {
        socket.getOutputStream().write(7);
        return socket.getInputStream().read();
    }

    @Test
    void in_fair_weather_everything_passes() throws IOException {
        try (Socket socket = connected()) {
            assertThat(say(socket)).isEqualTo(7);
        }
    }

    @Test
    void slowly_it_arrives_late() throws IOException {
        proxy.set(Weather.SLOW);
        try (Socket socket = connected()) {
            long start = System.nanoTime();
            assertThat(say(socket)).isEqualTo(7);
            assertThat(System.nanoTime() - start).isGreaterThan(250_000_000L);
        }
    }

    @Test
    void cut_breaks_what_is_open_and_takes_nothing_new() throws IOException {
        try (Socket open = connected()) {
            assertThat(say(open)).isEqualTo(7);
            proxy.set(Weather.CUT);
            assertThat(isDead(open)).isTrue();
            try (Socket other = connected()) {
                assertThat(isDead(other)).isTrue();
            }
        }
    }

    private static boolean isDead(Socket socket) {
        try {
            return say(socket) < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void half_open_nothing_passes_and_nobody_is_told() throws IOException {
        try (Socket socket = connected()) {
            assertThat(say(socket)).isEqualTo(7);
            proxy.set(Weather.SILENT);
            assertThatThrownBy(() -> say(socket)).isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).hasValue(1);
        }
    }

    @Test
    void without_answers_the_server_hears_and_the_client_does_not() throws IOException {
        proxy.set(Weather.ANSWERLESS);
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> say(socket)).isInstanceOf(SocketTimeoutException.class);
            assertThat(heard).hasValue(1);
        }
    }

    @Test
    void what_was_lost_stays_lost_when_the_weather_is_fair_again() throws IOException {
        proxy.set(Weather.SILENT);
        try (Socket socket = connected()) {
            assertThatThrownBy(() -> say(socket)).isInstanceOf(SocketTimeoutException.class);
            proxy.set(Weather.FAIR);
            assertThat(isDead(socket)).isTrue();
        }
    }
}
