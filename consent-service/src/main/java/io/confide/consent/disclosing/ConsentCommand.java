package io.confide.consent.disclosing;

import io.confide.deciding.Command;
import io.confide.events.EngagementId;
import io.confide.events.GrantId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.ReportId;
import io.confide.events.RequestId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.Set;

/** What may be wanted; the engagement decides as a whole. */
public sealed interface ConsentCommand extends Command {
    EngagementId engagement();

    @Override
    default String stream() {
        return engagement().value();
    }

    /** May I see this? The client sees every question (D2). */
    record AskForDisclosure(
            EngagementId engagement,
            RequestId request,
            Party asker,
            boolean ended,
            RecordClass wanted,
            Personal<String> purpose)
            implements ConsentCommand {}

    /** No (D8). */
    record RefuseRequest(EngagementId engagement, RequestId request, Party party)
            implements ConsentCommand {}

    /** Not now. */
    record DeferRequest(EngagementId engagement, RequestId request, Party party)
            implements ConsentCommand {}

    /**
     * @param salt fresh and random
     */
    record DraftReport(
            EngagementId engagement, ReportId report, Party author, String salt, String text)
            implements ConsentCommand {}

    /**
     * @param revision the one that was read before
     */
    record EditReport(
            EngagementId engagement,
            ReportId report,
            Party author,
            int revision,
            String salt,
            String text)
            implements ConsentCommand {}

    /** One of the two authors stands behind this content. */
    record ApproveReport(EngagementId engagement, ReportId report, Party author, Sha256 hash)
            implements ConsentCommand {}

    /**
     * The client releases what they previewed to one person until a date (D4, D7).
     *
     * @param inDoubt the agreement rests, or was not looked at again in time: nothing new opens
     */
    record GiveConsent(
            EngagementId engagement,
            GrantId grant,
            Party party,
            ReportId item,
            PersonId recipient,
            Set<PersonId> sponsorContacts,
            Instant until,
            Sha256 rendering,
            String noticeVersion,
            String language,
            Personal<String> purpose,
            boolean inDoubt,
            Instant at)
            implements ConsentCommand {}

    /** Binds at once (D5). */
    record WithdrawConsent(EngagementId engagement, GrantId grant, Party party)
            implements ConsentCommand {}

    /**
     * A sponsor contact asks for one report; decided now (D6, D16).
     *
     * @param inDoubt nothing is disclosed while the agreement is
     */
    record ReadReport(
            EngagementId engagement, ReportId item, PersonId asker, boolean inDoubt, Instant at)
            implements ConsentCommand {}

    /**
     * A sponsor contact asks for whatever there is for them.
     *
     * @param inDoubt nothing is disclosed while the agreement is
     */
    record ReadReports(EngagementId engagement, PersonId asker, boolean inDoubt, Instant at)
            implements ConsentCommand {}
}
