package io.confide.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.storage.StorageUnavailable;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is not durable is said before anybody relies on it. */
class MongoDurabilityTest {

    private static final EmulatedMongo SERVER = EmulatedMongo.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static List<String> concerns(String options, boolean allowStandalone) {
        try (var storage = MongoStorage.open(SERVER.uri() + options, "d", allowStandalone)) {
            return storage.durabilityConcerns();
        }
    }

    @Test
    void a_server_that_is_no_replica_set_is_a_concern() {
        assertThat(concerns("", false)).singleElement().asString().contains("replica set");
    }

    @Test
    void unless_it_is_allowed() {
        assertThat(concerns("", true)).isEmpty();
    }

    @Test
    void an_address_that_asks_for_less_than_a_majority_is_a_concern() {
        assertThat(concerns("/?w=1", true)).singleElement().asString().contains("w=1");
        assertThat(concerns("/?w=majority", true)).isEmpty();
    }

    @Test
    void an_address_that_asks_for_no_journal_is_a_concern() {
        assertThat(concerns("/?journal=false", true))
                .singleElement()
                .asString()
                .contains("journal");
    }

    @Test
    void nobody_at_the_address_is_one_clear_sentence() {
        assertThatThrownBy(() ->
                        MongoStorage.open(
                                "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200", "d", true))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining("No MongoDB answers at [127.0.0.1:1]");
    }
}
