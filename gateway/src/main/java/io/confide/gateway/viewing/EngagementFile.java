package io.confide.gateway.viewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.events.ActionStatus;
import io.confide.events.Capacity;
import io.confide.events.Custody;
import io.confide.events.DeletionEvent.Due;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.ProgrammeId;
import io.confide.events.ReasonClass;
import io.confide.events.RecordClass;
import io.confide.events.RetentionGroup;
import io.confide.events.SessionEvent.Toms;
import io.confide.events.SessionType;
import io.confide.events.Sha256;
import io.confide.events.TemplateId;
import io.confide.gateway.clientview.AgreementSection;
import io.confide.gateway.clientview.ConsentSection;
import io.confide.gateway.clientview.RetentionSection;
import io.confide.gateway.clientview.SessionSection;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.visibility.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One engagement as one viewer may see it. What a viewer may not know of is absent, not empty:
 * there is no telling it from what never was (D3).
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EngagementFile(
        String id,
        Viewer as,
        Stage stage,
        boolean erased,
        EngagementKind kind,
        Optional<Who> client,
        Who coach,
        Optional<ProgrammeId> programme,
        Optional<List<Who>> sponsorContacts,
        Instant openedAt,
        Optional<Ended> ended,
        Optional<Custody> custody,
        Optional<List<Agreement>> agreements,
        CourseFile course,
        Optional<Integer> sessionsHeld,
        Optional<List<Session>> sessions,
        Optional<List<Aim>> aims,
        Optional<List<Action>> actions,
        Optional<List<Note>> notes,
        Optional<List<Reflection>> reflections,
        Optional<List<Request>> requests,
        Optional<List<Grant>> grants,
        Optional<List<Report>> reports,
        Optional<List<Due>> due,
        Optional<List<Hold>> holds,
        Optional<List<Disposal>> disposals) {

    /** A person by id, and by name as the firm knows them now. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Who(PersonId id, Optional<Said<String>> name) {}

    /** That the coaching is over. */
    public record Ended(ReasonClass reason, Instant at) {}

    /** One version; its words are canonical JSON. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Agreement(
            int version,
            AgreementSection.Status status,
            Optional<Sha256> bodyHash,
            Optional<Sha256> annexHash,
            List<Signed> signatures,
            Optional<Instant> offeredAt,
            Optional<Instant> expiresAt,
            Optional<Instant> inForceSince,
            Optional<Said<String>> body,
            Optional<Said<String>> annex,
            Optional<Template> template) {}

    /** The firm's wording that a version began with. */
    public record Template(TemplateId id, int edition) {}

    /** In which capacity somebody signed, and when. */
    public record Signed(Capacity capacity, Instant at) {}

    /**
     * One meeting.
     *
     * @param lapsed it was held while no version bound anybody
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Session(
            Optional<String> id,
            Optional<SessionSection.Status> status,
            Optional<SessionType> type,
            Instant startsAt,
            int minutes,
            Optional<Instant> occurredAt,
            Optional<Said<String>> place,
            Optional<Purpose> purpose,
            Optional<Boolean> lapsed) {}

    /** What a meeting is for; proposed until the client agreed (S1). */
    public record Purpose(boolean agreed, Said<Toms> toms) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Aim(
            String id, boolean set, Said<String> text, Optional<Said<Integer>> progress) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Action(
            String id,
            boolean set,
            LocalDate due,
            ActionStatus status,
            Said<String> text,
            Optional<Said<String>> note) {}

    /** One session note; without words where the client keeps them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Note(
            String id,
            String session,
            Custody custody,
            Instant at,
            Optional<Said<String>> text,
            Optional<Said<Sha256>> hash,
            List<Addendum> addenda,
            Optional<Instant> handedOverAt) {}

    /** A correction, with its reason. */
    public record Addendum(Instant at, Said<String> text, Said<String> reason) {}

    /** An entry of a reflection log. */
    public record Reflection(
            String id,
            String session,
            Capacity owner,
            boolean shared,
            Instant at,
            Said<String> text) {}

    /** A question for disclosure. */
    public record Request(
            String id,
            Who asker,
            RecordClass wanted,
            Said<String> purpose,
            ConsentSection.Answer answer,
            Instant at) {}

    /** The client's consent to one disclosure. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Grant(
            String id,
            RecordClass disclosed,
            String item,
            Who recipient,
            Said<String> purpose,
            Instant at,
            Instant until,
            Optional<Instant> withdrawnAt,
            boolean stands) {}

    /** A progress report as it stands. */
    public record Report(
            String id,
            int revision,
            Instant at,
            Sha256 hash,
            List<Capacity> approvals,
            Said<String> text) {}

    /** Something is kept beyond its date. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Hold(
            String id,
            List<RetentionGroup> groups,
            LocalDate reviewOn,
            Instant at,
            Optional<Instant> releasedAt) {}

    /** How far a disposal came. */
    public record Disposal(
            String id,
            RetentionSection.Status status,
            List<RetentionGroup> groups,
            List<String> awaited,
            List<String> answered,
            long tried,
            long unreadable,
            boolean certified) {}
}
