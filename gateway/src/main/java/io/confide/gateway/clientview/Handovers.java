package io.confide.gateway.clientview;

import io.confide.events.HandoverEvent;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverEvent.HandoverDeclined;
import io.confide.events.HandoverEvent.HandoverProposed;
import io.confide.events.HandoverEvent.HandoverWithdrawn;
import io.confide.events.HandoverId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From coach to coach: what was proposed, and what the client said (A12). */
public record Handovers(List<Handover> all) {
    static final Handovers BLANK = new Handovers(List.of());

    /** From one coach to another. */
    public record Handover(
            HandoverId id,
            PersonId from,
            PersonId to,
            Personal<String> reason,
            Instant proposedAt,
            Answer answer,
            Optional<Instant> answeredAt,
            List<RecordClass> released) {
        Handover answered(Answer given, Instant at, List<RecordClass> kinds) {
            return new Handover(id, from, to, reason, proposedAt, given, Optional.of(at), kinds);
        }
    }

    /** What became of a proposal. */
    public enum Answer {
        OPEN,
        AGREED,
        DECLINED,
        WITHDRAWN
    }

    /** Whether this was recorded before the coach of today came. */
    public boolean recordedBefore(Instant recordedAt) {
        return last().flatMap(Handover::answeredAt).filter(recordedAt::isBefore).isPresent();
    }

    /** Kinds of earlier records that the client released to the coach of today. */
    public Set<RecordClass> released() {
        return last().map(Handover::released).<Set<RecordClass>>map(Set::copyOf).orElse(Set.of());
    }

    private Optional<Handover> last() {
        return all.stream().filter(it -> it.answer() == Answer.AGREED).reduce((_, later) -> later);
    }

    Handovers fold(HandoverEvent event, Instant at) {
        return switch (event) {
            case HandoverProposed e -> proposed(e, at);
            case CoachChanged e ->
                    answered(e.handover(), Answer.AGREED, at, Entries.sorted(e.released()));
            case HandoverDeclined e -> answered(e.handover(), Answer.DECLINED, at, List.of());
            case HandoverWithdrawn e -> answered(e.handover(), Answer.WITHDRAWN, at, List.of());
        };
    }

    private Handovers proposed(HandoverProposed e, Instant at) {
        Handover handover =
                new Handover(
                        e.handover(),
                        e.from(),
                        e.to(),
                        e.reason(),
                        at,
                        Answer.OPEN,
                        Optional.empty(),
                        List.of());
        return new Handovers(Entries.with(all, Handover::id, handover));
    }

    private Handovers answered(
            HandoverId id, Answer answer, Instant at, List<RecordClass> released) {
        return new Handovers(
                Entries.change(all, Handover::id, id, h -> h.answered(answer, at, released)));
    }
}
