package io.confide.gateway.clientview;

import io.confide.events.Capacity;
import io.confide.events.ConsentEvent;
import io.confide.events.ConsentEvent.ConsentErasureAnswered;
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
import io.confide.events.GrantId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.events.ReportId;
import io.confide.events.RequestId;
import io.confide.events.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Who asked, what the client allowed to whom, and what was read because of it. */
public record ConsentSection(
        List<Request> requests,
        List<Report> reports,
        List<Grant> grants,
        List<Disclosure> disclosures) {

    static final ConsentSection BLANK =
            new ConsentSection(List.of(), List.of(), List.of(), List.of());

    /** A question for disclosure; the client sees every one (D2). */
    public record Request(
            RequestId id,
            PersonId asker,
            RecordClass wanted,
            Personal<String> purpose,
            Answer answer,
            Instant at) {

        Request answered(Answer now) {
            return new Request(id, asker, wanted, purpose, now, at);
        }
    }

    /** What the client said to a question. */
    public enum Answer {
        OPEN,
        REFUSED,
        DEFERRED
    }

    /** A progress report as it stands; each edit starts the approvals anew. */
    public record Report(
            ReportId id,
            int revision,
            PersonId author,
            Sha256 hash,
            Personal<String> text,
            List<Capacity> approvals,
            Instant at) {

        Report approved(ReportApproved e) {
            if (!e.hash().equals(hash)) {
                return this;
            }
            List<Capacity> all = new ArrayList<>(approvals);
            if (!all.contains(e.capacity())) {
                all.add(e.capacity());
            }
            return new Report(id, revision, author, hash, text, Entries.sorted(all), at);
        }
    }

    /** The client's consent to one disclosure. */
    public record Grant(
            GrantId id,
            RecordClass disclosed,
            ReportId item,
            PersonId recipient,
            Instant until,
            Sha256 rendering,
            String noticeVersion,
            String language,
            Personal<String> purpose,
            Instant at,
            Optional<Instant> withdrawnAt) {

        Grant withdrawn(Instant when) {
            return new Grant(
                    id,
                    disclosed,
                    item,
                    recipient,
                    until,
                    rendering,
                    noticeVersion,
                    language,
                    purpose,
                    at,
                    Optional.of(when));
        }

        /** For display only: what may be disclosed is decided by consent-service alone (D6). */
        public boolean standsAt(Instant now) {
            return withdrawnAt.isEmpty() && now.isBefore(until);
        }
    }

    /** Somebody read, or was told that nothing is there. */
    public record Disclosure(
            long position,
            boolean made,
            PersonId person,
            RecordClass kind,
            Optional<ReportId> item,
            Optional<GrantId> grant,
            Instant at) {}

    ConsentSection fold(ConsentEvent event, long position, Instant at) {
        return switch (event) {
            case DisclosureRequested e ->
                    requests(
                            Entries.with(
                                    requests,
                                    Request::id,
                                    new Request(
                                            e.request(),
                                            e.asker(),
                                            e.wanted(),
                                            e.purpose(),
                                            Answer.OPEN,
                                            at)));
            case DisclosureRequestRefused e -> answered(e.request(), Answer.REFUSED);
            case DisclosureRequestDeferred e -> answered(e.request(), Answer.DEFERRED);
            case ReportDrafted e -> drafted(e, at);
            case ReportApproved e ->
                    reports(Entries.change(reports, Report::id, e.report(), r -> r.approved(e)));
            case ConsentGiven e -> given(e, at);
            case ConsentWithdrawn e -> grant(e.grant(), g -> g.withdrawn(at));
            case DisclosureMade e ->
                    disclosed(
                            new Disclosure(
                                    position,
                                    true,
                                    e.recipient(),
                                    RecordClass.K10,
                                    Optional.of(e.item()),
                                    Optional.of(e.grant()),
                                    at));
            case DisclosureRefused e ->
                    disclosed(denied(position, e.asker(), e.wanted(), e.item(), at));
            case DisclosureStopped e ->
                    disclosed(denied(position, e.asker(), e.wanted(), e.item(), at));
            case ConsentErasureAnswered _ -> this;
        };
    }

    private static Disclosure denied(
            long position,
            PersonId asker,
            RecordClass wanted,
            Optional<ReportId> item,
            Instant at) {
        return new Disclosure(position, false, asker, wanted, item, Optional.empty(), at);
    }

    private ConsentSection answered(RequestId id, Answer answer) {
        return requests(Entries.change(requests, Request::id, id, r -> r.answered(answer)));
    }

    private ConsentSection drafted(ReportDrafted e, Instant at) {
        Report report =
                new Report(e.report(), e.revision(), e.author(), e.hash(), e.text(), List.of(), at);
        return reports(Entries.with(reports, Report::id, report));
    }

    private ConsentSection given(ConsentGiven e, Instant at) {
        Grant grant =
                new Grant(
                        e.grant(),
                        e.disclosed(),
                        e.item(),
                        e.recipient(),
                        e.until(),
                        e.rendering(),
                        e.noticeVersion(),
                        e.language(),
                        e.purpose(),
                        at,
                        Optional.empty());
        return grants(Entries.with(grants, Grant::id, grant));
    }

    private ConsentSection grant(GrantId id, UnaryOperator<Grant> change) {
        return grants(Entries.change(grants, Grant::id, id, change));
    }

    private ConsentSection disclosed(Disclosure disclosure) {
        return new ConsentSection(
                requests,
                reports,
                grants,
                Entries.with(disclosures, Disclosure::position, disclosure));
    }

    private ConsentSection requests(List<Request> now) {
        return new ConsentSection(now, reports, grants, disclosures);
    }

    private ConsentSection reports(List<Report> now) {
        return new ConsentSection(requests, now, grants, disclosures);
    }

    private ConsentSection grants(List<Grant> now) {
        return new ConsentSection(requests, reports, now, disclosures);
    }
}
