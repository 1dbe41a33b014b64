package io.confide.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.WireRecord;
import io.confide.storage.Documents;
import io.confide.storage.Storage;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {
    private static final long A_MOMENT_MILLIS = 300;

    @TempDir private Path dir;
    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private House house;
    private DeadLetters letters;

    @BeforeEach
    void open() {
        house = new House(dir);
        letters = new DeadLetters(pausing(house.storage), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** One loop is assigned a partition while the other one parks its first event. */
    @Test
    void what_one_loop_parks_while_another_learns_is_not_forgotten() throws Exception {
        StoredEvent first = house.happens(house.scheduled("e1", 1, 50));
        StoredEvent later = house.happens(house.closed("e1", 1));
        CompletableFuture<Void> learning = apart(letters::reload);
        assertThat(read.await(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> parking =
                apart(() -> letters.park("diaries", unreadable(first), "Unknown"));
        waitAMoment(parking);
        goOn.countDown();
        CompletableFuture.allOf(learning, parking).get(10, TimeUnit.SECONDS);
        assertThat(letters.holds("diaries", later)).isTrue();
        letters.reload();
        assertThat(letters.holds("diaries", later)).isTrue();
    }

    /** In a thread of its own: those of a pool might wait for each other. */
    private static CompletableFuture<Void> apart(Runnable task) {
        return CompletableFuture.runAsync(task, it -> Thread.ofPlatform().daemon().start(it));
    }

    /** It may be done by now, or wait for the other. */
    private static void waitAMoment(CompletableFuture<Void> something) throws Exception {
        try {
            something.get(A_MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            assertThat(something).isNotDone();
        }
    }

    private static Incoming unreadable(StoredEvent event) {
        return new Incoming(
                new SourcePartition(event.source(), WireRecord.partition(event.subject())),
                event,
                new Incoming.Unreadable("Unknown"));
    }

    /** Stands still after its first look at all letters. */
    private Storage pausing(Storage real) {
        Documents documents =
                (Documents)
                        Proxy.newProxyInstance(
                                Documents.class.getClassLoader(),
                                new Class<?>[] {Documents.class},
                                (_, method, args) -> {
                                    Object answer = method.invoke(real.documents(), args);
                                    if (method.getName().equals("scan")) {
                                        read.countDown();
                                        assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
                                    }
                                    return answer;
                                });
        return (Storage)
                Proxy.newProxyInstance(
                        Storage.class.getClassLoader(),
                        new Class<?>[] {Storage.class},
                        (_, method, args) ->
                                method.getName().equals("documents")
                                        ? documents
                                        : method.invoke(real, args));
    }
}
