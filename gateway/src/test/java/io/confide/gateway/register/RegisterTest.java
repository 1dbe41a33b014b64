package io.confide.gateway.register;

import static io.confide.gateway.clientview.Way.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.deciding.Refusal;
import io.confide.events.AddressClass;
import io.confide.events.Capacity;
import io.confide.events.EventJson;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.gateway.calendar.Coming;
import io.confide.gateway.clientview.Story;
import io.confide.gateway.clientview.Way;
import io.confide.gateway.viewing.Files;
import io.confide.gateway.viewing.Page;
import io.confide.service.Caller;
import io.confide.service.Journal;
import io.confide.service.People;
import io.confide.service.Person;
import io.confide.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private final Shelved shelf = new Shelved();
    private final Register register =
            new Register(new Files(shelf, nobodyIsNamed(), nothingIsEntered(), clock()), clock());

    private static Clock clock() {
        return Clock.fixed(day(5), ZoneOffset.UTC);
    }

    private static Journal nothingIsEntered() {
        return (act, stream, event) -> {
            throw new AssertionError("the register leaves no trace: there is nothing to read");
        };
    }

    private static People nobodyIsNamed() {
        return new People() {
            @Override
            public Optional<Person> find(FirmId firm, PersonId person) {
                return Optional.empty();
            }

            @Override
            public Optional<Person> bySubject(FirmId firm, String subject) {
                return Optional.empty();
            }

            @Override
            public List<Person> byEmail(FirmId firm, String email) {
                return List.of();
            }

            @Override
            public List<Person> of(FirmId firm, String after, int limit) {
                return List.of();
            }
        };
    }

    private static Caller caller(Role role) {
        return new Caller(Story.FIRM, Story.ADMIN, Set.of(role), "pwd", AddressClass.LOOPBACK);
    }

    private List<RegisterLine> lines(String... status) {
        return register.all(caller(Role.FIRM_ADMIN), question(List.of(status), "opened"));
    }

    private static Question question(List<String> status, String sort) {
        return Questions.read(
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(sort),
                Optional.empty(),
                50);
    }

    private void everyStanding() {
        shelf.put("running", day(0), Story.running());
        shelf.put("due", day(1), Story.running().then(day(2), Way.fellDue(day(20))));
        shelf.put(
                "overdue",
                day(2),
                Story.running().then(day(2), Way.fellDue(day(3)), Way.overdue()));
        shelf.put("lapsed", day(3), Story.running().then(day(3), Way.lapsed(day(3))));
        shelf.put("resting", day(4), Story.running().then(day(3), Way.suspended(day(3))));
        shelf.put(
                "changing", day(5), Story.running().then(day(1), Story.offered(2, day(9), "P0D")));
        shelf.put("ended", day(6), Story.ended());
    }

    @Test
    void a_firm_finds_its_agreements_by_how_they_stand() {
        everyStanding();

        assertThat(lines()).hasSize(7);
        assertThat(ids(lines("unsigned"))).containsExactly("changing");
        assertThat(ids(lines("expiring"))).containsExactly("changing");
        assertThat(ids(lines("reconfirmation-due"))).containsExactly("due", "overdue");
        assertThat(ids(lines("overdue", "lapsed"))).containsExactly("overdue", "lapsed");
        assertThat(ids(lines("suspended"))).containsExactly("resting");
        assertThat(ids(lines("ended"))).containsExactly("ended");
        assertThat(ids(lines("in-force")))
                .containsExactly("running", "due", "overdue", "resting", "changing");
    }

    private static List<String> ids(List<RegisterLine> lines) {
        return lines.stream().map(RegisterLine::id).toList();
    }

    @Test
    void a_line_names_who_signed_who_is_missing_and_what_comes_next() {
        everyStanding();

        RegisterLine changing = lines("expiring").getFirst();
        assertThat(changing.version()).contains(1);
        assertThat(changing.signed()).isEmpty();
        assertThat(changing.missing()).containsExactly(Capacity.values());
        assertThat(changing.next())
                .contains(
                        new RegisterLine.Next(
                                LocalDate.ofInstant(day(9), ZoneOffset.UTC),
                                Coming.What.OFFER_EXPIRES));
        assertThat(lines("lapsed").getFirst().next()).isEmpty();
    }

    @Test
    void what_falls_due_first_comes_first_and_what_never_does_comes_last() {
        everyStanding();

        List<String> sorted =
                ids(register.all(caller(Role.FIRM_ADMIN), question(List.of(), "due")));
        assertThat(sorted).startsWith("changing", "due").endsWith("lapsed", "resting", "running");
    }

    @Test
    void it_is_for_the_firms_admins_alone() {
        for (Role role : Role.values()) {
            if (role != Role.FIRM_ADMIN) {
                assertThatThrownBy(() -> register.page(caller(role), Question.any(10)))
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void it_holds_no_word_that_anybody_wrote() {
        everyStanding();

        assertThat(EventJson.mapper().writeValueAsString(lines())).doesNotContain("«");
        assertThat(Csv.of(lines())).doesNotContain("«").contains("\r\nrunning,sponsored,in-force");
    }

    @Test
    void what_cannot_be_understood_is_refused_with_what_to_write() {
        assertThatThrownBy(() -> question(List.of("dormant"), "opened"))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> question(List.of(), "client")).isInstanceOf(Problem.class);
    }

    /** Whatever is opened meanwhile, nothing is told twice and nothing is left out. */
    @Property(tries = 30)
    void pages_hold_every_line_once_while_others_are_entered(
            @ForAll @IntRange(min = 1, max = 7) int limit,
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 4) Integer> days) {
        Shelved shelved = new Shelved();
        Register paged =
                new Register(
                        new Files(shelved, nobodyIsNamed(), nothingIsEntered(), clock()), clock());
        for (int i = 0; i < days.size(); i++) {
            shelved.put("e" + i, day(days.get(i)), Story.running());
        }
        List<String> told = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<RegisterLine> page = paged.page(caller(Role.FIRM_ADMIN), next(after, limit));
            told.addAll(ids(page.items()));
            after = page.next();
            shelved.put("x" + told.size(), day(0), Story.running());
        } while (after.isPresent() && told.size() < 200);

        assertThat(told).doesNotHaveDuplicates();
        for (int i = 0; i < days.size(); i++) {
            assertThat(told).contains("e" + i);
        }
    }

    private static Question next(Optional<String> after, int limit) {
        return Questions.read(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                after,
                limit);
    }
}
