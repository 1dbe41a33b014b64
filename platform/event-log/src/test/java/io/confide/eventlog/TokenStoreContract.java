package io.confide.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.eventsourcing.utils.TestSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Axon's token stores promise; Axon publishes no suite for them that another can run. */
abstract class TokenStoreContract {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Databases database;
    private final TestClock clock = new TestClock();
    private final DocumentTokenStore mine;
    private final DocumentTokenStore theirs;

    TokenStoreContract(Databases database) {
        this.database = database;
        this.mine = store("mine");
        this.theirs = store("theirs");
    }

    private DocumentTokenStore store(String owner) {
        return new DocumentTokenStore(
                database.storage(), TestSerializer.xStreamSerializer(), owner, MINUTE, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void segments_start_with_the_given_token_and_only_once() {
        mine.initializeTokenSegments("p", 3, new GlobalSequenceTrackingToken(7));
        assertThat(mine.fetchSegments("p")).containsExactly(0, 1, 2);
        assertThat(mine.fetchToken("p", 2)).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThatThrownBy(() -> mine.initializeTokenSegments("p", 1))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> mine.initializeSegment(null, "p", 1))
                .isInstanceOf(UnableToInitializeTokenException.class);
    }

    @Test
    void a_token_is_kept() {
        mine.initializeTokenSegments("p", 1);
        assertThat(mine.fetchToken("p", 0)).isNull();
        mine.storeToken(new GlobalSequenceTrackingToken(42), "p", 0);
        assertThat(store("mine").fetchToken("p", 0)).isEqualTo(new GlobalSequenceTrackingToken(42));
    }

    @Test
    void a_claimed_segment_is_closed_to_others() {
        mine.initializeTokenSegments("p", 2);
        mine.fetchToken("p", 0);
        assertThatThrownBy(() -> theirs.fetchToken("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> theirs.storeToken(new GlobalSequenceTrackingToken(1), "p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThat(theirs.fetchAvailableSegments("p"))
                .extracting(Segment::getSegmentId)
                .containsExactly(1);
    }

    @Test
    void a_released_segment_is_open() {
        mine.initializeTokenSegments("p", 1);
        mine.fetchToken("p", 0);
        mine.releaseClaim("p", 0);
        assertThat(theirs.fetchToken("p", 0)).isNull();
    }

    @Test
    void a_claim_runs_out_and_its_owner_cannot_go_on() {
        mine.initializeTokenSegments("p", 1);
        mine.fetchToken("p", 0);
        clock.pass(MINUTE.plusSeconds(1));
        theirs.fetchToken("p", 0);
        assertThatThrownBy(() -> mine.storeToken(new GlobalSequenceTrackingToken(1), "p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> mine.extendClaim("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void an_extended_claim_does_not_run_out() {
        mine.initializeTokenSegments("p", 1);
        mine.fetchToken("p", 0);
        clock.pass(Duration.ofSeconds(50));
        mine.extendClaim("p", 0);
        clock.pass(Duration.ofSeconds(50));
        assertThatThrownBy(() -> theirs.fetchToken("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void only_the_owner_deletes() {
        mine.initializeTokenSegments("p", 2);
        mine.fetchToken("p", 1);
        assertThatThrownBy(() -> theirs.deleteToken("p", 1))
                .isInstanceOf(UnableToClaimTokenException.class);
        mine.deleteToken("p", 1);
        assertThat(mine.fetchSegments("p")).containsExactly(0);
    }

    @Test
    void there_is_no_token_without_a_segment() {
        assertThatThrownBy(() -> mine.fetchToken("p", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
    }
}
