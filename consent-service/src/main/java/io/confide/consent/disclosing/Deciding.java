package io.confide.consent.disclosing;

import static io.confide.deciding.Rule.A9;
import static io.confide.deciding.Rule.D1;
import static io.confide.deciding.Rule.D16;
import static io.confide.deciding.Rule.D2;
import static io.confide.deciding.Rule.D4;
import static io.confide.deciding.Rule.D7;
import static io.confide.deciding.Rule.RECONFIRMATION;
import static io.confide.deciding.Rule.T5;

import io.confide.consent.disclosing.ConsentCommand.ApproveReport;
import io.confide.consent.disclosing.ConsentCommand.AskForDisclosure;
import io.confide.consent.disclosing.ConsentCommand.DeferRequest;
import io.confide.consent.disclosing.ConsentCommand.DraftReport;
import io.confide.consent.disclosing.ConsentCommand.EditReport;
import io.confide.consent.disclosing.ConsentCommand.GiveConsent;
import io.confide.consent.disclosing.ConsentCommand.ReadReport;
import io.confide.consent.disclosing.ConsentCommand.ReadReports;
import io.confide.consent.disclosing.ConsentCommand.RefuseRequest;
import io.confide.consent.disclosing.ConsentCommand.WithdrawConsent;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import io.confide.events.ConsentEvent;
import io.confide.events.ConsentEvent.ConsentGiven;
import io.confide.events.ConsentEvent.ConsentWithdrawn;
import io.confide.events.ConsentEvent.DisclosureMade;
import io.confide.events.ConsentEvent.DisclosureRefused;
import io.confide.events.ConsentEvent.DisclosureRequestDeferred;
import io.confide.events.ConsentEvent.DisclosureRequestRefused;
import io.confide.events.ConsentEvent.DisclosureRequested;
import io.confide.events.ConsentEvent.DisclosureStopped;
import io.confide.events.ConsentEvent.ReportApproved;
import io.confide.events.ConsentEvent.ReportDrafted;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.ReportId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may ask, write, approve, allow and read. */
final class Deciding {
    private static final Set<RecordClass> RELEASABLE =
            EnumSet.of(
                    RecordClass.K4,
                    RecordClass.K5,
                    RecordClass.K6,
                    RecordClass.K7,
                    RecordClass.K9,
                    RecordClass.K10);

    private Deciding() {}

    static List<ConsentEvent> decide(ConsentRegister register, ConsentCommand command) {
        return switch (command) {
            case AskForDisclosure ask -> ask(ask);
            case RefuseRequest refuse -> refuse(register, refuse);
            case DeferRequest defer -> defer(register, defer);
            case DraftReport draft -> draft(draft);
            case EditReport edit -> edit(register, edit);
            case ApproveReport approve -> approve(register, approve);
            case GiveConsent give -> give(register, give);
            case WithdrawConsent withdraw -> withdraw(register, withdraw);
            case ReadReport read -> read(register, read);
            case ReadReports read -> read(register, read);
        };
    }

    private static List<ConsentEvent> ask(AskForDisclosure c) {
        if (c.asker().isClient()) {
            throw Refusal.forbidden(
                    D2, "The client need not ask.", "Read it, or let others read it.");
        }
        if (!RELEASABLE.contains(c.wanted())) {
            throw invalid(D1, "/wanted", "This is not for the client to release.", "Ask for K10.");
        }
        if (c.ended()) {
            throw Refusal.conflict(
                    A9, "The coaching has ended; it opens nothing.", "Speak with the client.");
        }
        return List.of(
                new DisclosureRequested(
                        c.engagement(), c.request(), c.asker().person(), c.wanted(), c.purpose()));
    }

    private static List<ConsentEvent> refuse(ConsentRegister register, RefuseRequest c) {
        c.party().mustBeClient("answers requests");
        return switch (register.request(c.request()).state()) {
            case REQUESTED, DEFERRED ->
                    List.of(new DisclosureRequestRefused(c.engagement(), c.request()));
            case REFUSED -> List.of();
        };
    }

    private static List<ConsentEvent> defer(ConsentRegister register, DeferRequest c) {
        c.party().mustBeClient("answers requests");
        return switch (register.request(c.request()).state()) {
            case REQUESTED -> List.of(new DisclosureRequestDeferred(c.engagement(), c.request()));
            case DEFERRED -> List.of();
            case REFUSED ->
                    throw Refusal.conflict(
                            D2,
                            "This request was refused.",
                            "A report can be released without any request.");
        };
    }

    private static List<ConsentEvent> draft(DraftReport c) {
        c.author().mustBeAuthor();
        return List.of(
                new ReportDrafted(
                        c.engagement(),
                        c.report(),
                        1,
                        c.author().person(),
                        Report.hash(c.engagement(), c.report(), 1, c.salt(), c.text()),
                        Personal.of(c.salt()),
                        Personal.of(c.text())));
    }

    private static List<ConsentEvent> edit(ConsentRegister register, EditReport c) {
        c.author().mustBeAuthor();
        Report report = register.report(c.report());
        if (report.revision() != c.revision()) {
            throw Refusal.conflict(
                    D4, "Somebody edited this report meanwhile.", "Read it again, then edit it.");
        }
        int next = report.revision() + 1;
        return List.of(
                new ReportDrafted(
                        c.engagement(),
                        c.report(),
                        next,
                        c.author().person(),
                        Report.hash(c.engagement(), c.report(), next, c.salt(), c.text()),
                        Personal.of(c.salt()),
                        Personal.of(c.text())));
    }

    private static List<ConsentEvent> approve(ConsentRegister register, ApproveReport c) {
        c.author().mustBeAuthor();
        Report report = register.report(c.report());
        mustBeReadable(report);
        mustMatch("/hash", report.hash(), c.hash());
        return report.approvedBy().contains(c.author().as())
                ? List.of()
                : List.of(
                        new ReportApproved(c.engagement(), c.report(), c.hash(), c.author().as()));
    }

    private static List<ConsentEvent> give(ConsentRegister register, GiveConsent c) {
        c.party().mustBeClient("consents to a disclosure");
        mustBeSettled(c.inDoubt());
        Report report = register.report(c.item());
        mustBeReadable(report);
        if (!c.sponsorContacts().contains(c.recipient())) {
            throw invalid(
                    D7,
                    "/recipient",
                    "This is not one of the sponsor's contacts in this engagement.",
                    "Name one of the sponsor's contacts.");
        }
        if (!c.until().isAfter(register.now(c.at()))) {
            throw invalid(D16, "/until", "This date has passed.", "Name a date to come.");
        }
        Rendering rendering = preview(report, c.recipient());
        mustMatch("/rendering", rendering.hash(), c.rendering());
        return List.of(
                new ConsentGiven(
                        c.engagement(),
                        c.grant(),
                        RecordClass.K10,
                        c.item(),
                        c.recipient(),
                        c.until(),
                        c.rendering(),
                        c.noticeVersion(),
                        c.language(),
                        c.purpose()));
    }

    private static Rendering preview(Report report, PersonId recipient) {
        return report.renderingFor(recipient)
                .orElseThrow(() ->
                        Refusal.conflict(
                                D4,
                                "Client and coach have not both approved these words.",
                                "Approve the report first, both by the same hash."));
    }

    private static List<ConsentEvent> withdraw(ConsentRegister register, WithdrawConsent c) {
        c.party().mustBeClient("withdraws consent");
        return register.grant(c.grant()).withdrawn()
                ? List.of()
                : List.of(new ConsentWithdrawn(c.engagement(), c.grant()));
    }

    private static List<ConsentEvent> read(ConsentRegister register, ReadReport c) {
        ConsentEvent refused =
                new DisclosureRefused(
                        c.engagement(), c.asker(), RecordClass.K10, Optional.of(c.item()));
        if (c.inDoubt()) {
            return List.of(stopped(c.engagement(), c.asker(), Optional.of(c.item()), c.at()));
        }
        return List.of(
                register.live(c.asker(), c.item(), c.at())
                        .<ConsentEvent>map(Deciding::made)
                        .orElse(refused));
    }

    private static List<ConsentEvent> read(ConsentRegister register, ReadReports c) {
        if (c.inDoubt()) {
            return List.of(stopped(c.engagement(), c.asker(), Optional.empty(), c.at()));
        }
        List<ConsentEvent> decided = new ArrayList<>();
        boolean any = false;
        for (Report report : register.reports().values()) {
            Optional<Grant> live = register.live(c.asker(), report.id(), c.at());
            any |= live.isPresent();
            live.map(Deciding::made).ifPresent(decided::add);
            if (live.isEmpty() && register.hasUntoldExpiry(c.asker(), report.id(), c.at())) {
                decided.add(
                        new DisclosureRefused(
                                c.engagement(),
                                c.asker(),
                                RecordClass.K10,
                                Optional.of(report.id())));
            }
        }
        return any
                ? decided
                : List.of(
                        new DisclosureRefused(
                                c.engagement(), c.asker(), RecordClass.K10, Optional.empty()));
    }

    private static ConsentEvent stopped(
            EngagementId engagement, PersonId asker, Optional<ReportId> item, Instant at) {
        return new DisclosureStopped(engagement, asker, RecordClass.K10, item, at);
    }

    private static DisclosureMade made(Grant grant) {
        ConsentGiven given = grant.given();
        return new DisclosureMade(
                given.engagement(),
                given.grant(),
                given.item(),
                given.recipient(),
                given.rendering());
    }

    private static void mustBeSettled(boolean inDoubt) {
        if (inDoubt) {
            throw Refusal.conflict(
                    RECONFIRMATION,
                    "The agreement rests, or was not looked at again in time; until then nothing"
                            + " new opens.",
                    "Look at the agreement again with your coach, or take it up again, then release"
                            + " this.");
        }
    }

    private static void mustBeReadable(Report report) {
        if (report.isErased()) {
            throw Refusal.conflict(T5, "This was erased.", "Nothing brings it back.");
        }
    }

    private static void mustMatch(String field, Sha256 expected, Sha256 said) {
        if (!expected.equals(said)) {
            throw invalid(
                    D4,
                    field,
                    "This is not the hash of what is there now.",
                    "Look at it again and send the hash of what you see.");
        }
    }

    private static Refusal invalid(Rule rule, String field, String message, String remedy) {
        return Refusal.invalid(rule, message, remedy, List.of(new Violation(field, message)));
    }
}
