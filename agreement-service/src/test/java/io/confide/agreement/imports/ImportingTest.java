package io.confide.agreement.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.confide.agreement.engagement.ClientFiles;
import io.confide.agreement.people.EmailAddress;
import io.confide.deciding.Command;
import io.confide.deciding.Decider;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Role;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import io.confide.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportingTest {
    private static final int ROWS = 200;
    private static final Act ACT =
            new Act(
                    new UUID(4, 2),
                    "request",
                    OptionalLong.empty(),
                    new FirmId("linden"),
                    Optional.empty(),
                    Instant.parse("2026-11-23T12:00:00Z"));

    @Test
    void an_import_that_was_cut_off_goes_on_and_doubles_nobody() {
        Log log = new Log(ROWS / 2);
        Importing importing = new Importing(log, mock(ClientFiles.class));
        Plan plan = new Plan(people(), Map.of(), List.of());
        assertThatThrownBy(() -> importing.run(ACT, plan)).isInstanceOf(Problem.class);
        assertThat(log.written).hasSizeBetween(1, ROWS - 1);

        ImportReport report = importing.run(ACT, plan);

        assertThat(log.written).hasSize(ROWS);
        assertThat(report.people()).isEqualTo(ROWS);
        assertThat(report.rows())
                .extracting(ImportReport.ImportedRow::line)
                .containsExactlyElementsOf(IntStream.range(2, ROWS + 2).boxed().toList());
        assertThat(importing.run(ACT, plan)).isEqualTo(report);
    }

    private static List<Newcomer> people() {
        return IntStream.range(2, ROWS + 2).mapToObj(ImportingTest::newcomer).toList();
    }

    private static Newcomer newcomer(int line) {
        return new Newcomer(
                line,
                new PersonId(Planning.act(ACT, line).idFor("person")),
                "P" + line,
                EmailAddress.of("p" + line + "@people.example", ""),
                Set.of(Role.CLIENT));
    }

    /** Each act once; breaks down once, after so many. */
    private static final class Log implements Commands {
        private final Map<UUID, Command> written = new ConcurrentHashMap<>();
        private final AtomicInteger untilItBreaks;

        Log(int untilItBreaks) {
            this.untilItBreaks = new AtomicInteger(untilItBreaks);
        }

        @Override
        public Accepted dispatch(Act act, Command command) {
            if (untilItBreaks.getAndDecrement() == 0) {
                throw Problem.unavailable("The records did not answer in time.");
            }
            boolean repeated = written.putIfAbsent(act.id(), command) != null;
            return new Accepted(1, List.of(), "", repeated);
        }

        @Override
        public <S> Loaded<S> load(
                Class<? extends Decider<S, ?, ?>> decider, FirmId firm, String stream) {
            throw new UnsupportedOperationException();
        }
    }
}
