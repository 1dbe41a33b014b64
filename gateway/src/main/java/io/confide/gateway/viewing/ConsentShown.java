package io.confide.gateway.viewing;

import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.ConsentSection;
import io.confide.gateway.visibility.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who asked, what the client allowed, and the reports, to one viewer. */
final class ConsentShown {
    private final ConsentSection consent;
    private final PersonId reader;
    private final Names names;
    private final Instant now;
    private final Seeing eyes;

    ConsentShown(ConsentSection consent, PersonId reader, Names names, Instant now, Seeing eyes) {
        this.consent = consent;
        this.reader = reader;
        this.names = names;
        this.now = now;
        this.eyes = eyes;
    }

    /** A sponsor's own questions are answered by consent-service, never by a lagging view (D6). */
    Optional<List<EngagementFile.Request>> requests() {
        if (eyes.viewer() == Viewer.SPONSOR || !eyes.own(RecordClass.K13, true).content()) {
            return Optional.empty();
        }
        return Optional.of(
                consent.requests().stream()
                        .filter(r -> eyes.own(RecordClass.K13, r.asker().equals(reader)).content())
                        .map(this::request)
                        .toList());
    }

    private EngagementFile.Request request(ConsentSection.Request request) {
        return new EngagementFile.Request(
                request.id().value(),
                names.of(request.asker()),
                request.wanted(),
                eyes.say(RecordClass.K13, request.purpose()),
                request.answer(),
                request.at());
    }

    Optional<List<EngagementFile.Grant>> grants() {
        return eyes.content(
                RecordClass.K13, () -> consent.grants().stream().map(this::grant).toList());
    }

    private EngagementFile.Grant grant(ConsentSection.Grant grant) {
        return new EngagementFile.Grant(
                grant.id().value(),
                grant.disclosed(),
                grant.item().value(),
                names.of(grant.recipient()),
                eyes.say(RecordClass.K13, grant.purpose()),
                grant.at(),
                grant.until(),
                grant.withdrawnAt(),
                grant.standsAt(now));
    }

    /** For its two authors; everybody else reads a report through consent-service alone (D6). */
    Optional<List<EngagementFile.Report>> reports() {
        return eyes.content(
                RecordClass.K10,
                () ->
                        consent.reports().stream()
                                .filter(r -> eyes.passedOn(RecordClass.K10, r.at()))
                                .map(this::report)
                                .toList());
    }

    private EngagementFile.Report report(ConsentSection.Report report) {
        return new EngagementFile.Report(
                report.id().value(),
                report.revision(),
                report.at(),
                report.hash(),
                report.approvals(),
                eyes.say(RecordClass.K10, report.text()));
    }
}
