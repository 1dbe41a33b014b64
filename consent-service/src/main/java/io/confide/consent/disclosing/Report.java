package io.confide.consent.disclosing;

import io.confide.events.CanonicalJson;
import io.confide.events.Capacity;
import io.confide.events.ConsentEvent.ReportDrafted;
import io.confide.events.EngagementId;
import io.confide.events.EventJson;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.ReportId;
import io.confide.events.Sha256;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A progress report: a draft until client and coach approved the very same words. */
public record Report(
        EngagementId engagement,
        ReportId id,
        int revision,
        PersonId author,
        Sha256 hash,
        Personal<String> salt,
        Personal<String> text,
        Set<Capacity> approvedBy) {

    static Report drafted(ReportDrafted e) {
        return new Report(
                e.engagement(),
                e.report(),
                e.revision(),
                e.author(),
                e.hash(),
                e.salt(),
                e.text(),
                Set.of());
    }

    Report approved(Capacity capacity) {
        Set<Capacity> by = EnumSet.of(capacity);
        by.addAll(approvedBy);
        return new Report(engagement, id, revision, author, hash, salt, text, Set.copyOf(by));
    }

    public boolean isApproved() {
        return approvedBy.containsAll(Set.of(Capacity.CLIENT, Capacity.COACH));
    }

    public boolean isErased() {
        return text.isErased() || salt.isErased();
    }

    /** What this person would be given; nothing of a draft, and nothing once it was erased. */
    public Optional<Rendering> renderingFor(PersonId recipient) {
        if (!isApproved() || isErased()) {
            return Optional.empty();
        }
        return Optional.of(
                new Rendering(
                        Rendering.DOCUMENT,
                        engagement,
                        id,
                        revision,
                        recipient,
                        salt.required(),
                        text.required()));
    }

    /** SHA-256 of the canonical JSON of what the authors approve. */
    static Sha256 hash(
            EngagementId engagement, ReportId report, int revision, String salt, String text) {
        return CanonicalJson.hash(
                EventJson.mapper()
                        .createObjectNode()
                        .put("document", "progress-report")
                        .put("engagement", engagement.value())
                        .put("report", report.value())
                        .put("revision", revision)
                        .put("salt", salt)
                        .put("text", text));
    }
}
