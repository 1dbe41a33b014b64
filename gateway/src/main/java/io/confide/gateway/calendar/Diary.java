package io.confide.gateway.calendar;

import io.confide.events.RecordClass;
import io.confide.gateway.calendar.Coming.What;
import io.confide.gateway.clientview.AgreementSection.Offer;
import io.confide.gateway.clientview.AgreementSection.Status;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Looks;
import io.confide.gateway.clientview.SessionSection;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.clientview.Version;
import io.confide.gateway.viewing.Seeing;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is still to come in one engagement, to one reader. Pure. */
public final class Diary {
    private final ClientView view;
    private final Seeing eyes;
    private final String engagement;

    private Diary(ClientView view, Seeing eyes) {
        this.view = view;
        this.eyes = eyes;
        this.engagement = view.engagement().value();
    }

    /** All of it, in order; sessions among it. */
    public static List<Coming> of(ClientView view, Seeing eyes) {
        Diary diary = new Diary(view, eyes);
        return Stream.of(diary.offers(), diary.looks(), diary.end(), diary.sessions())
                .flatMap(all -> all)
                .sorted(Coming.IN_ORDER)
                .toList();
    }

    private Stream<Coming> offers() {
        return view.agreement().versions().stream()
                .filter(Version::waits)
                .filter(eyes::knowsOf)
                .flatMap(v -> v.offer().stream())
                .map(Offer::expiresAt)
                .map(at -> Coming.of(What.OFFER_EXPIRES, engagement, at));
    }

    private Stream<Coming> looks() {
        if (view.stage() != Stage.IN_FORCE
                || view.agreement().course().lapsedSince().isPresent()
                || view.agreement().course().suspendedSince().isPresent()) {
            return Stream.empty();
        }
        Optional<Looks.Due> due = view.agreement().course().looks().due();
        return due.isPresent()
                ? due.stream().flatMap(this::dueLook)
                : nextLook().stream().map(at -> Coming.of(What.RECONFIRMATION, engagement, at));
    }

    private Stream<Coming> dueLook(Looks.Due due) {
        Coming lapse = Coming.of(What.LAPSE, engagement, due.lapsesAt());
        return due.overdue()
                ? Stream.of(lapse)
                : Stream.of(Coming.of(What.RECONFIRMATION, engagement, due.overdueAt()), lapse);
    }

    /** As far as a date decides (term 23); a number of sessions has none. */
    private Optional<Instant> nextLook() {
        Period every = view.agreement().terms().map(t -> t.reconfirmEvery()).orElse(Period.ZERO);
        return every.isZero()
                ? Optional.empty()
                : lastLook().map(at -> at.atZone(ZoneOffset.UTC).plus(every).toInstant());
    }

    private Optional<Instant> lastLook() {
        Optional<Instant> inForce =
                view.agreement()
                        .binding()
                        .filter(v -> v.status() == Status.IN_FORCE)
                        .flatMap(Version::inForceSince);
        Optional<Instant> reconfirmed =
                view.agreement().course().looks().reconfirmed().stream()
                        .map(Looks.Reconfirmed::at)
                        .reduce((_, later) -> later);
        return inForce.map(at -> reconfirmed.filter(at::isBefore).orElse(at));
    }

    private Stream<Coming> end() {
        Stream<Coming> notice =
                view.agreement().ended().isPresent()
                        ? Stream.empty()
                        : view.agreement().course().notice().stream()
                                .map(n -> Coming.of(What.NOTICE_ENDS, engagement, n.endsAt()));
        return Stream.concat(notice, retention());
    }

    private Stream<Coming> retention() {
        if (view.stage() == Stage.ERASED || !eyes.sight(RecordClass.K1).content()) {
            return Stream.empty();
        }
        return view.retention().due().stream()
                .map(d ->
                        new Coming(
                                d.on(), What.RETENTION_ENDS, engagement, Optional.of(d.group())));
    }

    private Stream<Coming> sessions() {
        if (!eyes.sight(RecordClass.K1).content()) {
            return Stream.empty();
        }
        return view.sessions().meetings().stream()
                .filter(m -> m.status() == SessionSection.Status.SCHEDULED)
                .filter(m -> eyes.passedOn(RecordClass.K1, m.at()))
                .map(m -> Coming.of(What.SESSION, engagement, m.startsAt()));
    }
}
