package io.confide.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The two ports of the broker: given, or free ones. */
record Ports(int broker, int controller) {
    static final String HOST = "127.0.0.1";

    /**
     * @throws BrokerFailed somebody listens on one of them
     */
    static Ports claim(Settings settings) {
        try (ServerSocket broker = open(settings.brokerPort());
                ServerSocket controller = open(settings.controllerPort())) {
            return new Ports(broker.getLocalPort(), controller.getLocalPort());
        } catch (IOException e) {
            throw new BrokerFailed("a port of the Kafka broker cannot be closed again", e);
        }
    }

    String bootstrapServers() {
        return HOST + ":" + broker;
    }

    private static ServerSocket open(int port) {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new BrokerFailed(
                    "port "
                            + port
                            + " for the Kafka broker is taken: end what listens there, or choose"
                            + " another port",
                    e);
        }
    }
}
