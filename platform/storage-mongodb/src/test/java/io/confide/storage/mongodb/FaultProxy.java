package io.confide.storage.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the driver and a MongoDB server, and breaks the connection when told to. */
public final class FaultProxy implements AutoCloseable {

    private static final int OP_MSG = 2013;

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final List<Held> held = new CopyOnWriteArrayList<>();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicInteger struck = new AtomicInteger();
    private volatile Fault fault = Fault.LOSE_ANSWER;
    private volatile String command = "";
    private volatile boolean away;
    private volatile boolean leaves;

    /** Where the connection breaks. */
    public enum Fault {
        /** The server does it, and its answer is lost. */
        LOSE_ANSWER,
        /** The server never hears of it. */
        LOSE_REQUEST,
        /** The connection is lost, and the server does it only when told. */
        HOLD_REQUEST
    }

    private FaultProxy(InetSocketAddress server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /**
     * @param uri address of a server, {@code mongodb://host:port/…}
     */
    public static FaultProxy before(String uri) {
        try {
            var host = new ConnectionString(uri).getHosts().getFirst();
            var address = new ServerAddress(host);
            var proxy =
                    new FaultProxy(
                            new InetSocketAddress(address.getHost(), address.getPort()),
                            new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + door.getLocalPort() + "/?directConnection=true";
    }

    /** Strikes at the next so many requests of this command, such as {@code insert}. */
    public void strike(Fault fault, String command, int times) {
        this.fault = fault;
        this.command = command;
        struck.set(0);
        left.set(times);
    }

    /**
     * With the next strike the server is away for everybody, once it has done what it was asked.
     */
    public void leaveAtNextStrike() {
        leaves = true;
    }

    /** How many requests were struck since the last order. */
    public int struck() {
        return struck.get();
    }

    /** Breaks all connections and takes no new ones, until told otherwise. */
    public void setAway(boolean away) {
        this.away = away;
        if (away) {
            sockets.forEach(FaultProxy::close);
        }
    }

    /** Lets the server hear what was held, and waits for its answers. */
    public void release() {
        for (var request : held) {
            request.deliver();
        }
        held.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                sockets.add(client);
                if (away) {
                    close(client);
                } else {
                    connect(client);
                }
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void connect(Socket client) throws IOException {
        var upstream = new Socket(server.getAddress(), server.getPort());
        upstream.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        sockets.add(upstream);
        var link = new Link(client, upstream);
        Thread.ofVirtual().start(() -> run(link, link::requests));
        Thread.ofVirtual().start(() -> run(link, link::answers));
    }

    private void run(Link link, Pump pump) {
        try {
            pump.run();
        } catch (EOFException | SocketException e) {
            // The one or the other side hung up: so does the proxy.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            link.hangUp();
        }
    }

    private boolean strikes(byte[] message) {
        if (!command.equals(commandOf(message))) {
            return false;
        }
        if (left.getAndUpdate(n -> Math.max(0, n - 1)) == 0) {
            return false;
        }
        struck.incrementAndGet();
        return true;
    }

    /** The first field of the body names the command. */
    private static String commandOf(byte[] message) {
        var bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(12) != OP_MSG || message[20] != 0) {
            return "";
        }
        int start = 26;
        int end = start;
        while (message[end] != 0) {
            end++;
        }
        return new String(message, start, end - start, StandardCharsets.UTF_8);
    }

    private static byte[] message(DataInputStream in) throws IOException {
        int length = Integer.reverseBytes(in.readInt());
        var message = new byte[length];
        ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        in.readFully(message, 4, length - 4);
        return message;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(FaultProxy::close);
    }

    private interface Pump {
        void run() throws IOException;
    }

    private record Held(Link link, byte[] request) {

        void deliver() {
            try {
                link.send(link.upstream.getOutputStream(), request);
                link.answered.await();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while the server answers", e);
            }
        }
    }

    /** One connection of the driver and its other half to the server. */
    private final class Link {

        private final Socket client;
        private final Socket upstream;
        private volatile boolean losesAnswer;
        private volatile boolean holds;
        private final CountDownLatch answered = new CountDownLatch(1);

        Link(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
        }

        void requests() throws IOException {
            var in = new DataInputStream(client.getInputStream());
            var out = upstream.getOutputStream();
            while (true) {
                var request = message(in);
                if (strikes(request) && !passes(request)) {
                    return;
                }
                send(out, request);
            }
        }

        private boolean passes(byte[] request) {
            switch (fault) {
                case LOSE_ANSWER -> losesAnswer = true;
                case LOSE_REQUEST -> {
                    return false;
                }
                case HOLD_REQUEST -> {
                    holds = true;
                    held.add(new Held(this, request));
                    return false;
                }
            }
            return true;
        }

        void answers() throws IOException {
            var in = new DataInputStream(upstream.getInputStream());
            var out = client.getOutputStream();
            while (true) {
                var answer = message(in);
                if (holds) {
                    answered.countDown();
                    FaultProxy.close(upstream);
                }
                if (holds || losesAnswer) {
                    leave();
                    return;
                }
                send(out, answer);
            }
        }

        private void leave() {
            if (leaves) {
                leaves = false;
                setAway(true);
            }
        }

        private void send(OutputStream out, byte[] message) throws IOException {
            out.write(message);
            out.flush();
        }

        void hangUp() {
            FaultProxy.close(client);
            if (!holds) {
                FaultProxy.close(upstream);
            }
        }
    }
}
