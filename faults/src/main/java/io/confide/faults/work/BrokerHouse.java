package io.confide.faults.work;

import io.confide.kafka.EmbeddedKafka;
import io.confide.kafka.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real broker in a process of its own, with one door for each worker. */
public final class BrokerHouse {
    private BrokerHouse() {}

    /**
     * @param arguments directory, port, port of the controller, then {@code port:advertised} for
     *     each door
     */
    public static void main(String[] arguments) throws IOException {
        Voice voice = new Voice(Worker.mouth());
        List<Settings.Door> doors = new ArrayList<>();
        for (int i = 3; i < arguments.length; i++) {
            String[] door = arguments[i].split(":", 2);
            doors.add(new Settings.Door(Integer.parseInt(door[0]), Integer.parseInt(door[1])));
        }
        Settings settings =
                Settings.at(Path.of(arguments[0]))
                        .withPorts(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]))
                        .withDoors(doors)
                        .whenItFails(_ -> Runtime.getRuntime().halt(1));
        try (EmbeddedKafka _ = EmbeddedKafka.start(settings)) {
            voice.say("ready");
            while (System.in.read() >= 0) {
                // Until the director goes.
            }
        }
        System.exit(0);
    }
}
