package io.confide.gateway.register;

import io.confide.deciding.Refusal;
import io.confide.events.Role;
import io.confide.gateway.calendar.Diary;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.viewing.Files;
import io.confide.gateway.viewing.Names;
import io.confide.gateway.viewing.Page;
import io.confide.gateway.viewing.Seeing;
import io.confide.service.Caller;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All agreements of a firm, for its admins. A line is made of the same view as the file, by the
 * same eyes, so the two cannot tell different stories; see decision 023.
 */
@Component
public final class Register {
    private final Files files;
    private final Clock clock;

    Register(Files files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * One page of what was asked for.
     *
     * @throws Refusal not found, for everybody but the firm's admins
     */
    public Page<RegisterLine> page(Caller caller, Question question) {
        List<RegisterLine> found =
                inOrder(caller, question)
                        .filter(line -> isAfter(line, question))
                        .limit(question.limit() + 1L)
                        .toList();
        if (found.size() <= question.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<RegisterLine> items = found.subList(0, question.limit());
        return new Page<>(
                items, Optional.of(Cursor.write(question.order().place(items.getLast()))));
    }

    /** Everything that was asked for, for a file to take away. */
    public List<RegisterLine> all(Caller caller, Question question) {
        return inOrder(caller, question).toList();
    }

    private static boolean isAfter(RegisterLine line, Question question) {
        return question.after()
                .map(place -> question.order().place(line).compareTo(place) > 0)
                .orElse(true);
    }

    private Stream<RegisterLine> inOrder(Caller caller, Question question) {
        if (!caller.is(Role.FIRM_ADMIN)) {
            throw Refusal.notFound();
        }
        Names names = files.names(caller.firm());
        return files.each(caller, Files.As.FIRM, (view, eyes) -> line(view, eyes, names)).stream()
                .flatMap(Optional::stream)
                .filter(question::asksFor)
                .sorted(Comparator.comparing(question.order()::place));
    }

    private Optional<RegisterLine> line(ClientView view, Seeing eyes, Names names) {
        return view.agreement()
                .opened()
                .map(opening -> {
                    Optional<Who> client =
                            eyes.client()
                                    ? Optional.of(names.of(opening.client()))
                                    : Optional.empty();
                    return RegisterLine.of(
                            view, opening, client, Diary.of(view, eyes), names, clock.instant());
                });
    }
}
