package io.confide.storage.sqlite;

import static io.confide.storage.contract.Samples.commit;
import static io.confide.storage.contract.Samples.next;

import io.confide.storage.Expect;
import io.confide.storage.contract.Samples;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that writes until it is killed, and says what was acknowledged. */
final class Appender {

    private Appender() {}

    /**
     * @param args the file, and a name for this run
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        try (var storage = SqliteStorage.open(Path.of(args[0]))) {
            storage.declare("acknowledged", List.of());
            var log = storage.commits("agreement");
            for (long i = 0; ; i++) {
                var name = args[1] + "-" + i;
                log.insert(List.of(commit(next(log), name, name, 0, 2)));
                storage.documents()
                        .put("acknowledged", Samples.document(name, name), Expect.ABSENT);
                System.out.println(name);
            }
        }
    }
}
