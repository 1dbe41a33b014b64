package io.confide.agreement.programme;

import io.confide.agreement.programme.ProgrammeCommand.AddContact;
import io.confide.agreement.programme.ProgrammeCommand.OpenProgramme;
import io.confide.agreement.programme.ProgrammeCommand.PartWithContact;
import io.confide.agreement.programme.ProgrammeCommand.RegisterChannels;
import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.ProgrammeEvent;
import io.confide.events.ProgrammeEvent.ProgrammeChannelsRegistered;
import io.confide.events.ProgrammeEvent.ProgrammeContactJoined;
import io.confide.events.ProgrammeEvent.ProgrammeContactLeft;
import io.confide.events.ProgrammeEvent.ProgrammeOpened;
import java.util.List;
import java.util.Set;

/**
 * A programme has contacts who may speak for the sponsor, and says where the sponsor reads mail and
 * is called.
 */
public final class ProgrammeDecider
        implements Decider<Programme, ProgrammeCommand, ProgrammeEvent> {

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public Class<ProgrammeCommand> commands() {
        return ProgrammeCommand.class;
    }

    @Override
    public Class<ProgrammeEvent> events() {
        return ProgrammeEvent.class;
    }

    @Override
    public Programme initial() {
        return new Programme.Unknown();
    }

    @Override
    public List<? extends ProgrammeEvent> decide(Programme state, ProgrammeCommand command) {
        return switch (state) {
            case Programme.Unknown _ -> first(command);
            case Programme.Open open -> open(open, command);
        };
    }

    private static List<ProgrammeEvent> first(ProgrammeCommand command) {
        if (command instanceof OpenProgramme open) {
            return List.of(Registering.opened(open));
        }
        throw Refusal.notFound();
    }

    private static List<? extends ProgrammeEvent> open(
            Programme.Open state, ProgrammeCommand command) {
        return switch (command) {
            case OpenProgramme _ -> throw openedBefore();
            case AddContact it -> Speaking.join(state, it);
            case PartWithContact it -> Speaking.leave(state, it);
            case RegisterChannels it -> Registering.decide(state, it);
        };
    }

    @Override
    public Programme evolve(Programme state, ProgrammeEvent event) {
        return switch (event) {
            case ProgrammeOpened it ->
                    new Programme.Open(
                            Set.copyOf(it.contacts()),
                            it.organisation(),
                            it.mailDomains(),
                            it.mailDomains().map(_ -> Set.of()));
            case ProgrammeContactJoined it -> open(state).with(it.contact());
            case ProgrammeContactLeft it -> open(state).without(it.contact());
            case ProgrammeChannelsRegistered it -> open(state).reachedAt(it);
        };
    }

    private static Programme.Open open(Programme state) {
        return switch (state) {
            case Programme.Open it -> it;
            case Programme.Unknown _ ->
                    throw new IllegalStateException("the log begins in the middle");
        };
    }

    private static Refusal openedBefore() {
        return Refusal.conflict(
                Rule.G2, "This programme is open already.", "Go on with the one there is.");
    }
}
