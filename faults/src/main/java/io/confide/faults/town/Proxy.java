package io.confide.faults.town;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A stretch of network between two processes, that may fail in the ways networks fail. */
final class Proxy implements AutoCloseable {
    private static final int CHUNK = 16_384;
    private static final int DELAY_MILLIS = 150;

    /** How the network is. */
    enum Weather {
        /** Everything passes. */
        FAIR,
        /** Everything passes, late. */
        SLOW,
        /** Open connections break, new ones are not taken. */
        CUT,
        /** Connections stay open, and nothing passes either way. */
        SILENT,
        /** Requests arrive, and their answers do not. */
        ANSWERLESS
    }

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Weather weather = Weather.FAIR;

    Proxy(int port, int target) {
        this.target = target;
        try {
            door = new ServerSocket(port, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What was lost on the way stays lost: connections do not outlive a change for the better. */
    void set(Weather next) {
        Weather before = weather;
        weather = next;
        if (next == Weather.CUT || before == Weather.SILENT || before == Weather.ANSWERLESS) {
            hangUp();
        }
    }

    /** Breaks what is open, with a reset instead of a good-bye. */
    void reset() {
        for (Socket socket : sockets) {
            try {
                socket.setSoLinger(true, 0);
            } catch (SocketException e) {
                // Closed already.
            }
        }
        hangUp();
    }

    private void hangUp() {
        sockets.forEach(Proxy::close);
        sockets.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (weather == Weather.CUT) {
                    close(client);
                } else {
                    connect(client);
                }
            } catch (IOException e) {
                // The door was closed, or nobody is behind it: the next one may have more luck.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException e) {
            close(client);
            throw e;
        }
        sockets.add(client);
        sockets.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> pump(client, server, false));
        Thread.ofVirtual().start(() -> pump(server, client, true));
    }

    private void pump(Socket from, Socket to, boolean answers) {
        byte[] chunk = new byte[CHUNK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (passes(answers)) {
                    out.write(chunk, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The one or the other side hung up: so does the network.
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private boolean passes(boolean answers) {
        if (weather == Weather.SLOW) {
            Town.pause(DELAY_MILLIS);
        }
        return switch (weather) {
            case FAIR, CUT, SLOW -> true;
            case SILENT -> false;
            case ANSWERLESS -> !answers;
        };
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }
}
