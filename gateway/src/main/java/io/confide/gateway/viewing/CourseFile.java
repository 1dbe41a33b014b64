package io.confide.gateway.viewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.events.Capacity;
import io.confide.events.FeedbackSubject;
import io.confide.events.LegalVerdict;
import io.confide.events.ReasonClass;
import io.confide.events.ReconfirmationCause;
import io.confide.events.ReconfirmationOutcome;
import io.confide.events.RecordClass;
import io.confide.events.ReviewedItem;
import io.confide.gateway.clientview.Handovers;
import io.confide.gateway.viewing.EngagementFile.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What became of the agreement on its way, as one viewer may see it; absent is absent (D3). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CourseFile(
        Optional<Due> due,
        Optional<Instant> suspendedSince,
        Optional<Instant> lapsedSince,
        Optional<Notice> notice,
        List<Reconfirmed> reconfirmed,
        Optional<List<Statement>> statements,
        Optional<List<Review>> reviews,
        Optional<List<Feedback>> feedback,
        Optional<List<Handover>> handovers) {

    /** It is time to look at the agreement again. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Due(
            int version,
            Optional<ReconfirmationCause> cause,
            Instant since,
            Instant overdueAt,
            Instant lapsesAt,
            boolean overdue) {}

    /** Somebody will leave; who, only by the side of the table. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Notice(
            Optional<Capacity> by, ReasonClass reason, Instant givenAt, Instant endsAt) {}

    /** What both found. */
    public record Reconfirmed(int version, ReconfirmationOutcome outcome, Instant at) {}

    /** What one of the two found; a sponsor reads outcome and date alone. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Statement(
            Instant at,
            Optional<ReconfirmationOutcome> outcome,
            Optional<Capacity> as,
            Optional<List<ReviewedItem>> reviewed,
            Optional<Said<String>> remark) {}

    /** Somebody with legal training looked at a version. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Review(
            int version,
            LocalDate on,
            LegalVerdict verdict,
            Optional<Said<String>> reviewer,
            Optional<Said<String>> jurisdiction,
            Optional<Said<String>> remarks) {}

    /** What the client said about how it goes. */
    public record Feedback(String id, FeedbackSubject about, Instant at, Said<String> text) {}

    /** From one coach to another. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Handover(
            String id,
            Who from,
            Who to,
            Instant proposedAt,
            Handovers.Answer answer,
            Optional<Instant> answeredAt,
            Optional<List<RecordClass>> released,
            Optional<Said<String>> reason) {}
}
