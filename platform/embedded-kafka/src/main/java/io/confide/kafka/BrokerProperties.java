package io.confide.kafka;

import java.util.Properties;

/** One broker that is its own controller, frugal, and forgets nothing by itself. */
final class BrokerProperties {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "PLAINTEXT";

    private BrokerProperties() {}

    static Properties of(Settings settings, Ports ports) {
        Properties all = new Properties();
        quorum(all, settings, ports);
        keeping(all, settings);
        internalTopics(all);
        frugality(all);
        return all;
    }

    private static void quorum(Properties all, Settings settings, Ports ports) {
        String clients = at(CLIENTS, ports.broker());
        StringBuilder listeners = new StringBuilder(clients);
        StringBuilder advertised = new StringBuilder(clients);
        StringBuilder protocols = new StringBuilder(plain(CLIENTS)).append(',');
        protocols.append(plain(CONTROLLER));
        for (Settings.Door door : settings.doors()) {
            String name = "DOOR" + door.port();
            listeners.append(',').append(at(name, door.port()));
            advertised.append(',').append(at(name, door.advertised()));
            protocols.append(',').append(plain(name));
        }
        listeners.append(',').append(at(CONTROLLER, ports.controller()));
        all.put("process.roles", "broker,controller");
        all.put("node.id", String.valueOf(NODE));
        all.put("controller.quorum.voters", NODE + "@" + Ports.HOST + ":" + ports.controller());
        all.put("listeners", listeners.toString());
        all.put("advertised.listeners", advertised.toString());
        all.put("listener.security.protocol.map", protocols.toString());
        all.put("controller.listener.names", CONTROLLER);
        all.put("inter.broker.listener.name", CLIENTS);
        long session = settings.sessionTimeout().toMillis();
        all.put("broker.session.timeout.ms", String.valueOf(session));
        all.put("broker.heartbeat.interval.ms", String.valueOf(Math.max(100, session / 5)));
    }

    private static String at(String listener, int port) {
        return listener + "://" + Ports.HOST + ":" + port;
    }

    private static String plain(String listener) {
        return listener + ":PLAINTEXT";
    }

    private static void keeping(Properties all, Settings settings) {
        all.put("log.dirs", settings.dir().toString());
        all.put("metadata.log.dir", settings.dir().toString());
        all.put("log.retention.ms", "-1");
        all.put("log.retention.bytes", "-1");
        all.put("auto.create.topics.enable", "false");
        all.put("num.partitions", "6");
        all.put("default.replication.factor", "1");
        all.put("min.insync.replicas", "1");
        if (settings.flushEveryRecord()) {
            all.put("log.flush.interval.messages", "1");
        }
    }

    private static void internalTopics(Properties all) {
        all.put("offsets.topic.replication.factor", "1");
        all.put("offsets.topic.num.partitions", "1");
        all.put("offsets.retention.minutes", String.valueOf(365 * 24 * 60));
        all.put("transaction.state.log.replication.factor", "1");
        all.put("transaction.state.log.min.isr", "1");
        all.put("transaction.state.log.num.partitions", "1");
        all.put("share.coordinator.state.topic.replication.factor", "1");
        all.put("share.coordinator.state.topic.min.isr", "1");
        all.put("share.coordinator.state.topic.num.partitions", "1");
        all.put("group.initial.rebalance.delay.ms", "0");
    }

    private static void frugality(Properties all) {
        all.put("log.cleaner.dedupe.buffer.size", String.valueOf(2 * 1024 * 1024));
        all.put("log.cleaner.io.buffer.size", String.valueOf(64 * 1024));
        all.put("log.segment.bytes", String.valueOf(128 * 1024 * 1024));
        all.put("log.index.size.max.bytes", String.valueOf(1024 * 1024));
        all.put("offsets.topic.segment.bytes", String.valueOf(8 * 1024 * 1024));
        all.put("num.network.threads", "2");
        all.put("num.io.threads", "3");
        all.put("background.threads", "2");
        all.put("num.recovery.threads.per.data.dir", "2");
    }
}
