package io.confide.faults.work;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;

/** MongoDB's wire protocol without MongoDB, in a process of its own that nobody kills. */
public final class EmulatorHouse {
    private EmulatorHouse() {}

    /**
     * @param arguments the port
     */
    public static void main(String[] arguments) throws IOException {
        Voice voice = new Voice(Worker.mouth());
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
        voice.say("ready");
        while (System.in.read() >= 0) {
            // Until the director goes.
        }
        server.shutdownNow();
        System.exit(0);
    }
}
