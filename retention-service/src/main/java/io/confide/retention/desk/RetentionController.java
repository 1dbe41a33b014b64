package io.confide.retention.desk;

import io.confide.events.EngagementId;
import io.confide.events.HoldId;
import io.confide.events.PersonId;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.DueDates;
import io.confide.retention.keeping.Hold;
import io.confide.retention.keeping.KeepingCommand.ShortenRetention;
import io.confide.retention.keeping.RetentionFile;
import io.confide.retention.keeping.RetentionFile.State;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.EngagementFacts;
import io.confide.service.Loaded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/retention/engagements/{engagement}")
class RetentionController {
    private final Desk desk;
    private final Commands commands;

    RetentionController(Desk desk, Commands commands) {
        this.desk = desk;
        this.commands = commands;
    }

    /** How long each group is kept; why something is held is for the keepers of files only. */
    @GetMapping
    ResponseEntity<Retention> look(Caller caller, @PathVariable EngagementId engagement) {
        EngagementFacts facts = desk.reader(caller, engagement);
        Loaded<RetentionFile> file = desk.file(facts);
        return file.ok(Retention.of(file.state(), Desk.isKeeper(caller)));
    }

    @PostMapping("/shortening")
    ResponseEntity<Retention> shorten(
            Caller caller,
            Act act,
            @PathVariable EngagementId engagement,
            @Valid @RequestBody Shortening wish) {
        EngagementFacts facts = desk.client(caller, engagement);
        LocalDate today = act.at().atZone(ZoneOffset.UTC).toLocalDate();
        return commands.dispatch(act, new ShortenRetention(engagement, wish.period(), today))
                .ok(Retention.of(desk.file(facts).state(), Desk.isKeeper(caller)));
    }

    /**
     * What the client wants.
     *
     * @param period ISO 8601 after the end of the coaching, such as {@code P6M}; {@code P0D} for at
     *     once
     */
    record Shortening(@NotNull Period period) {}

    /**
     * How long what is kept of one engagement is kept.
     *
     * @param endedAt absent while the coaching goes on
     */
    record Retention(Optional<Instant> endedAt, List<Group> recordSets, List<String> disposals) {

        static Retention of(RetentionFile file, boolean keeper) {
            return new Retention(
                    file.endedAt(),
                    Stream.of(RetentionGroup.values())
                            .filter(group -> group != RetentionGroup.FIRM)
                            .map(group -> Group.of(file, group, keeper))
                            .toList(),
                    file.allDisposals().stream().map(it -> it.id().value()).toList());
        }
    }

    /**
     * One record set.
     *
     * @param dueOn absent while the coaching goes on
     * @param holds how many
     * @param held what they are; empty for the client
     */
    record Group(
            RetentionGroup group,
            State state,
            Optional<LocalDate> dueOn,
            int holds,
            List<HoldView> held) {

        static Group of(RetentionFile file, RetentionGroup group, boolean keeper) {
            DueDates dates = file.dates();
            List<Hold> holds = file.holdsOn(group);
            return new Group(
                    group,
                    file.stateOf(group),
                    Optional.ofNullable(dates.on().get(group)),
                    holds.size(),
                    keeper ? holds.stream().map(HoldView::of).toList() : List.of());
        }
    }

    /** A hold, without its matter. */
    record HoldView(
            HoldId id, PersonId owner, LocalDate reviewOn, Optional<PersonId> releaseProposedBy) {
        static HoldView of(Hold hold) {
            return new HoldView(hold.id(), hold.owner(), hold.reviewOn(), hold.releaseProposedBy());
        }
    }
}
