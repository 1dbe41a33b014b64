package io.confide.session.seat;

import io.confide.deciding.Refusal;
import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.events.OpenTerms;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Course;
import io.confide.service.EngagementFacts;
import io.confide.service.Engagements;
import io.confide.service.Loaded;
import io.confide.session.coaching.CoachingDecider;
import io.confide.session.coaching.CoachingFile;
import io.confide.session.coaching.EarlierRecords;
import io.confide.session.coaching.Party;
import io.confide.session.coaching.Standing;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows client and coach to their seats; to everybody else there is nothing here. */
@Component
public class Seats {
    private static final Set<Capacity> SEATED = Set.of(Capacity.CLIENT, Capacity.COACH);

    private final Engagements engagements;
    private final Commands commands;
    private final Past past;

    public Seats(Engagements engagements, Commands commands, Past past) {
        this.engagements = engagements;
        this.commands = commands;
        this.past = past;
    }

    /**
     * @throws Refusal not found: no such engagement, or neither its client nor its coach
     */
    public Seat of(Caller caller, EngagementId engagement) {
        EngagementFacts facts = engagements.require(caller, engagement);
        Capacity as =
                facts.capacityOf(caller.person())
                        .filter(SEATED::contains)
                        .orElseThrow(Refusal::notFound);
        return new Seat(
                caller.firm(),
                engagement,
                new Party(caller.person(), as),
                standing(facts),
                facts.course().handover().filter(_ -> as == Capacity.COACH));
    }

    /** What is on file for whoever sits there; without any session the file is empty. */
    public Loaded<CoachingFile> file(Seat seat) {
        Loaded<CoachingFile> whole = whole(seat);
        return seat.handover()
                .map(it -> new Loaded<>(whole.state().without(earlier(seat, it)), whole.version()))
                .orElse(whole);
    }

    private EarlierRecords earlier(Seat seat, Course.Handover handover) {
        return EarlierRecords.of(
                past.before(seat.engagement(), handover.at()), handover.released());
    }

    private Loaded<CoachingFile> whole(Seat seat) {
        try {
            return commands.load(CoachingDecider.class, seat.firm(), seat.engagement().value());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            return new Loaded<>(CoachingFile.EMPTY, 0);
        }
    }

    private static Standing standing(EngagementFacts facts) {
        Optional<OpenTerms> terms = facts.inForce().map(EngagementFacts.InForce::terms);
        return new Standing(
                facts.course().inForce(),
                terms.map(OpenTerms::custody),
                facts.endedAt(),
                terms.map(OpenTerms::recording).orElse(false),
                terms.map(OpenTerms::artificialIntelligence).orElse(false),
                !facts.sponsorContacts().isEmpty(),
                Set.of(facts.client(), facts.coach()));
    }
}
