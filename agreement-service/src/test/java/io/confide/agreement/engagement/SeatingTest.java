package io.confide.agreement.engagement;

import static io.confide.agreement.engagement.Given.CLIENT;
import static io.confide.agreement.engagement.Given.ENGAGEMENT;
import static io.confide.agreement.engagement.Given.NOON;
import static io.confide.agreement.engagement.Given.OTHER_CONTACT;
import static io.confide.agreement.engagement.Given.PROGRAMME;
import static io.confide.agreement.engagement.Given.SPONSOR;
import static io.confide.agreement.engagement.Given.STRANGER;
import static io.confide.agreement.engagement.Given.ends;
import static io.confide.agreement.engagement.Given.inForce;
import static io.confide.agreement.engagement.Given.opens;
import static io.confide.agreement.engagement.Given.programme;
import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.engagement.EngagementCommand.SeatContact;
import io.confide.agreement.engagement.EngagementCommand.UnseatContact;
import io.confide.agreement.people.Seat;
import io.confide.deciding.Rule;
import io.confide.deciding.Scenario;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementEvent.SponsorContactLeft;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.events.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who speaks for the sponsor may change; what was shown to one is not shown to the next (D7). */
class SeatingTest {
    private final Scenario<Engagement, EngagementCommand, EngagementEvent> opened =
            Scenario.of(new EngagementDecider())
                    .givenCommands(List.of(opens(EngagementKind.SPONSORED, SPONSOR)));

    @Test
    void a_contact_of_the_programme_takes_a_seat_once() {
        opened.when(seats(OTHER_CONTACT))
                .expect(List.of(new SponsorContactJoined(ENGAGEMENT, OTHER_CONTACT)));
        opened.givenCommands(List.of(seats(OTHER_CONTACT)))
                .when(seats(OTHER_CONTACT))
                .expect(List.of());
    }

    @Test
    void a3_nobody_else_does() {
        opened.when(seats(STRANGER)).expectRefusal(Rule.A3);
        opened.when(seats(CLIENT)).expectRefusal(Rule.A3);
        opened.when(seat(new Seat(OTHER_CONTACT, Set.of()), PROGRAMME)).expectRefusal(Rule.A3);
        opened.when(seat(new Seat(OTHER_CONTACT, Set.of(Role.SPONSOR)), new ProgrammeId("another")))
                .expectRefusal(Rule.A3);
    }

    @Test
    void a_seat_is_left_once_also_after_the_end() {
        UnseatContact leaves = new UnseatContact(ENGAGEMENT, SPONSOR);
        var expected = List.of(new SponsorContactLeft(ENGAGEMENT, SPONSOR));
        opened.when(leaves).expect(expected);
        opened.givenCommands(List.of(leaves)).when(leaves).expect(List.of());
        opened.givenCommands(List.of(ends(CLIENT))).when(leaves).expect(expected);
        opened.givenCommands(List.of(ends(CLIENT)))
                .when(seats(OTHER_CONTACT))
                .expectRefusal(Rule.A9);
    }

    @Test
    void a_new_contact_is_a_reason_to_look_at_the_agreement_again() {
        Scenario.of(new EngagementDecider())
                .givenCommands(inForce())
                .when(seats(OTHER_CONTACT))
                .expectThat(events -> assertThat(events).hasSizeGreaterThan(1));
    }

    private static SeatContact seats(PersonId person) {
        return seat(new Seat(person, Set.of(Role.SPONSOR)), PROGRAMME);
    }

    private static SeatContact seat(Seat contact, ProgrammeId programme) {
        return new SeatContact(ENGAGEMENT, contact, new Sponsoring(programme, programme()), NOON);
    }
}
