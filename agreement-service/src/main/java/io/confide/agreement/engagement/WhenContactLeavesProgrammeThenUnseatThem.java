package io.confide.agreement.engagement;

import io.confide.agreement.engagement.EngagementCommand.UnseatContact;
import io.confide.agreement.programme.Programme;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeEvent.ProgrammeContactLeft;
import io.confide.events.ProgrammeId;
import io.confide.events.Recorded;
import io.confide.projecting.Reaction;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.service.EngagementFacts;
import io.confide.service.Engagements;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who no longer speaks for a sponsor sits at none of its tables. Somebody may have been seated in
 * the very moment they left, so those who sit down are looked at too.
 */
@Component
class WhenContactLeavesProgrammeThenUnseatThem implements Reaction {
    private static final int PAGE = 500;

    private final Commands commands;
    private final Desk desk;
    private final Engagements engagements;
    private final Clock clock;

    WhenContactLeavesProgrammeThenUnseatThem(
            Commands commands, Desk desk, Engagements engagements, Clock clock) {
        this.commands = commands;
        this.desk = desk;
        this.engagements = engagements;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "unseat-contacts";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement");
    }

    @Override
    public void on(Recorded<?> event) {
        switch (event.event()) {
            case ProgrammeContactLeft it ->
                    tables(event, it.programme(), it.contact())
                            .forEach(table -> look(event, table, it.contact()));
            case EngagementOpened it ->
                    it.sponsorContacts().forEach(contact -> look(event, it.engagement(), contact));
            case SponsorContactJoined it -> look(event, it.engagement(), it.contact());
            default -> {}
        }
    }

    private void look(Recorded<?> cause, EngagementId engagement, PersonId contact) {
        boolean left =
                desk.file(cause.firm(), engagement)
                        .state()
                        .table()
                        .programme()
                        .map(it -> desk.programme(cause.firm(), it))
                        .filter(it -> it instanceof Programme.Open open && !open.has(contact))
                        .isPresent();
        if (left) {
            commands.dispatch(
                    Act.following(
                            cause, "unseat " + contact + " at " + engagement, clock.instant()),
                    new UnseatContact(engagement, contact));
        }
    }

    private List<EngagementId> tables(Recorded<?> cause, ProgrammeId programme, PersonId contact) {
        List<EngagementId> found = new ArrayList<>();
        List<EngagementFacts> page;
        String after = "";
        do {
            page = engagements.of(cause.firm(), contact, after, PAGE);
            page.stream()
                    .filter(it -> it.programme().filter(programme::equals).isPresent())
                    .filter(it -> it.sponsorContacts().contains(contact))
                    .forEach(it -> found.add(it.id()));
            after = page.isEmpty() ? "" : page.getLast().id().value();
        } while (page.size() == PAGE);
        return found;
    }
}
