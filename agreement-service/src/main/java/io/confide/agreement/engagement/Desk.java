package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.NotOpened;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.programme.Programme;
import io.confide.agreement.programme.ProgrammeDecider;
import io.confide.agreement.terms.SponsorChannels;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.ProgrammeId;
import io.confide.service.Caller;
import io.confide.service.Commands;
import io.confide.service.Loaded;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the files of a firm are read; nobody sees one at whose table they do not sit. */
@Component
class Desk {
    private final Commands commands;

    Desk(Commands commands) {
        this.commands = commands;
    }

    /**
     * @throws Refusal not found, for everybody but the parties
     */
    Loaded<Opened> forParty(Caller caller, EngagementId engagement) {
        Loaded<Opened> file = file(caller.firm(), engagement);
        file.state().capacity(caller.person());
        return file;
    }

    /**
     * @throws Refusal not found
     */
    Loaded<Opened> file(FirmId firm, EngagementId engagement) {
        Loaded<Engagement> loaded =
                commands.load(EngagementDecider.class, firm, engagement.value());
        return switch (loaded.state()) {
            case Opened it -> new Loaded<>(it, loaded.version());
            case NotOpened _ -> throw Refusal.notFound();
        };
    }

    /** An unknown programme and another firm's are the same to the asker. */
    Programme programme(FirmId firm, ProgrammeId programme) {
        try {
            return commands.load(ProgrammeDecider.class, firm, programme.value()).state();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return new Programme.Unknown();
            }
            throw refusal;
        }
    }

    /** Where the sponsor at this table receives mail and calls. */
    SponsorChannels sponsorChannels(FirmId firm, Optional<ProgrammeId> programme) {
        return programme
                .map(it -> programme(firm, it))
                .map(it ->
                        it instanceof Programme.Open open ? open.channels() : SponsorChannels.NONE)
                .orElse(SponsorChannels.NONE);
    }
}
