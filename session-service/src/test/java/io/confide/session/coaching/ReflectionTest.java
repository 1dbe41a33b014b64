package io.confide.session.coaching;

import static io.confide.deciding.Rule.S2;
import static io.confide.deciding.Rule.S4;
import static io.confide.session.coaching.Story.BEN;
import static io.confide.session.coaching.Story.CLIENT;
import static io.confide.session.coaching.Story.COACH;
import static io.confide.session.coaching.Story.COACHING;
import static io.confide.session.coaching.Story.COACH_STORES;
import static io.confide.session.coaching.Story.NOTHING_SIGNED;
import static io.confide.session.coaching.Story.REFLECTION;
import static io.confide.session.coaching.Story.SESSION;
import static io.confide.session.coaching.Story.TEXT;
import static io.confide.session.coaching.Story.and;
import static io.confide.session.coaching.Story.closed;
import static io.confide.session.coaching.Story.held;
import static io.confide.session.coaching.Story.scheduled;

import io.confide.deciding.Scenario;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.ClientReflectionShared;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.CoachReflectionWritten;
import io.confide.events.SessionEvent.SessionDocumented;
import io.confide.events.SessionType;
import io.confide.session.coaching.ReflectionCommand.ShareReflection;
import io.confide.session.coaching.ReflectionCommand.WriteReflection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReflectionTest {
    private static final ClientReflectionWritten ADAS =
            new ClientReflectionWritten(COACHING, SESSION, REFLECTION, TEXT);
    private static final CoachReflectionWritten BENS =
            new CoachReflectionWritten(COACHING, SESSION, REFLECTION, BEN, TEXT);
    private static final ClientReflectionShared SHARED =
            new ClientReflectionShared(COACHING, REFLECTION);

    private final Scenario<CoachingFile, CoachingCommand, SessionEvent> file =
            Scenario.of(new CoachingDecider());

    @Test
    void the_clients_reflection_shows_that_the_session_took_place() {
        file.given(held())
                .when(write(CLIENT, COACH_STORES))
                .expect(List.of(ADAS, new SessionDocumented(COACHING, SESSION)));
    }

    @Test
    void the_coachs_reflection_is_a_log_of_its_own() {
        file.given(held())
                .when(write(COACH, COACH_STORES))
                .expect(List.of(BENS, new SessionDocumented(COACHING, SESSION)));
    }

    @Test
    void one_may_still_reflect_on_a_closed_session() {
        file.given(closed()).when(write(CLIENT, COACH_STORES)).expect(List.of(ADAS));
    }

    @Test
    void there_is_no_reflection_on_what_did_not_take_place() {
        file.given(List.of(scheduled(SessionType.COACHING)))
                .when(write(CLIENT, COACH_STORES))
                .expectRefusal(S2);
    }

    @Test
    void no_reflection_is_stored_before_custody_is_chosen() {
        file.given(held(SessionType.CHEMISTRY))
                .when(write(COACH, NOTHING_SIGNED))
                .expectRefusal(S4);
    }

    @Test
    void the_client_shares_an_entry() {
        file.given(and(held(), ADAS))
                .when(new ShareReflection(COACHING, REFLECTION, CLIENT))
                .expect(List.of(SHARED));
    }

    @Test
    void sharing_again_changes_nothing() {
        file.given(and(held(), ADAS, SHARED))
                .when(new ShareReflection(COACHING, REFLECTION, CLIENT))
                .expect(List.of());
    }

    @Test
    void to_the_coach_an_entry_that_is_not_shared_is_not_there() {
        file.given(and(held(), ADAS))
                .when(new ShareReflection(COACHING, REFLECTION, COACH))
                .expectNotFound();
    }

    @Test
    void the_coach_shares_nothing_of_the_clients() {
        file.given(and(held(), ADAS, SHARED))
                .when(new ShareReflection(COACHING, REFLECTION, COACH))
                .expectRefusal(S2);
    }

    @Test
    void the_coachs_reflection_is_not_the_clients_to_share() {
        file.given(and(held(), BENS))
                .when(new ShareReflection(COACHING, REFLECTION, CLIENT))
                .expectNotFound();
    }

    private static WriteReflection write(Party party, Standing standing) {
        return new WriteReflection(COACHING, SESSION, REFLECTION, party, standing, TEXT);
    }
}
