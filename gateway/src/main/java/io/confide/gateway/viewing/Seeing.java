package io.confide.gateway.viewing;

import io.confide.events.Custody;
import io.confide.events.OpenTerms.Baseline;
import io.confide.events.Personal;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.AgreementSection;
import io.confide.gateway.clientview.AgreementSection.Status;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Handovers;
import io.confide.gateway.clientview.Version;
import io.confide.gateway.visibility.Circumstances;
import io.confide.gateway.visibility.Sight;
import io.confide.gateway.visibility.Viewer;
import io.confide.gateway.visibility.Visibility;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One viewer's eyes on one file: asks the table, and remembers what was really seen. */
public final class Seeing {
    private final Viewer viewer;
    private final Circumstances here;
    private final Handovers handovers;
    private final Set<Baseline> term16;
    private final Set<RecordClass> seen = EnumSet.noneOf(RecordClass.class);

    public Seeing(Viewer viewer, ClientView view) {
        this.viewer = viewer;
        this.here = Circumstances.NONE.inactive(view.retention().inactiveSince().isPresent());
        this.handovers = view.agreement().course().handovers();
        this.term16 =
                view.agreement()
                        .terms()
                        .map(AgreementSection.Terms::sponsorReceives)
                        .<Set<Baseline>>map(Set::copyOf)
                        .orElse(Set.of());
    }

    public Viewer viewer() {
        return viewer;
    }

    List<RecordClass> seen() {
        return List.copyOf(seen);
    }

    public Sight sight(RecordClass kind) {
        return Visibility.sight(kind, viewer, here);
    }

    /** Earlier records pass to a new coach only as far as the client released them (A12). */
    public boolean passedOn(RecordClass kind, Instant recordedAt) {
        if (viewer != Viewer.COACH || !handovers.recordedBefore(recordedAt)) {
            return true;
        }
        Circumstances then = here.released(handovers.released().contains(kind));
        return Visibility.sight(kind, Viewer.NEW_COACH, then).content();
    }

    /** A draft is between client and coach: nobody else knows of it before it is offered. */
    public boolean knowsOf(Version version) {
        return sight(RecordClass.K3).exists()
                && (version.status() != Status.DRAFT || readsAnnex(version));
    }

    boolean readsAnnex(Version version) {
        return sight(RecordClass.K3P).content() && passedOn(RecordClass.K3P, version.writtenAt());
    }

    Sight own(RecordClass kind, boolean mine) {
        return Visibility.sight(kind, viewer, here.own(mine));
    }

    Sight note(Custody custody) {
        return Visibility.sight(RecordClass.K6, viewer, here.keptBy(custody));
    }

    /** What was shared with an earlier coach was not shared with this one. */
    Sight clientReflection(Optional<Instant> sharedAt) {
        boolean released =
                viewer == Viewer.COACH
                        && sharedAt.filter(at -> passedOn(RecordClass.K7, at)).isPresent();
        return Visibility.sight(RecordClass.K7, viewer, here.released(released));
    }

    /** Dates, counts and who it is, as far as term 16 lets a sponsor know. */
    boolean baseline(RecordClass kind, Baseline part) {
        return Visibility.sight(kind, viewer, here.baseline(part, term16)).content();
    }

    /** The client's identity: a sponsor knows it only from term 16. */
    public boolean client() {
        return viewer == Viewer.SPONSOR
                ? baseline(RecordClass.K1, Baseline.IDENTITY)
                : sight(RecordClass.K0).content();
    }

    /** Absent where the viewer sees no content of this kind. */
    <T> Optional<T> content(RecordClass kind, Supplier<T> made) {
        return sight(kind).content() ? Optional.of(made.get()) : Optional.empty();
    }

    /** Says it to a viewer who sees content of this kind. */
    <T> Said<T> say(RecordClass kind, Personal<T> personal) {
        if (!personal.isErased() && Visibility.confidential(kind)) {
            seen.add(kind);
        }
        return Said.of(personal);
    }
}
