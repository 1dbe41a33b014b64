package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Ended;
import io.confide.agreement.engagement.Engagement.NotOpened;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.Version.Copy;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offer;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.engagement.Version.Standing;
import io.confide.agreement.engagement.Version.Why;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementCameIntoForce;
import io.confide.events.EngagementEvent.AgreementCopyDelivered;
import io.confide.events.EngagementEvent.AgreementDeclined;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementErasureAnswered;
import io.confide.events.EngagementEvent.AgreementExpired;
import io.confide.events.EngagementEvent.AgreementLegallyReviewed;
import io.confide.events.EngagementEvent.AgreementOffered;
import io.confide.events.EngagementEvent.AgreementResumed;
import io.confide.events.EngagementEvent.AgreementShown;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementEvent.AgreementSuspended;
import io.confide.events.EngagementEvent.AgreementTemplateTaken;
import io.confide.events.EngagementEvent.AgreementWithdrawn;
import io.confide.events.EngagementEvent.EngagementEnded;
import io.confide.events.EngagementEvent.EngagementNoticeGiven;
import io.confide.events.EngagementEvent.EngagementOpened;
import io.confide.events.EngagementEvent.FeedbackGiven;
import io.confide.events.EngagementEvent.SponsorContactJoined;
import io.confide.events.EngagementEvent.SponsorContactLeft;
import io.confide.events.HandoverEvent;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverEvent.HandoverDeclined;
import io.confide.events.HandoverEvent.HandoverProposed;
import io.confide.events.HandoverEvent.HandoverWithdrawn;
import io.confide.events.ReconfirmationEvent;
import io.confide.events.ReconfirmationEvent.AgreementLapsed;
import io.confide.events.ReconfirmationEvent.AgreementReconfirmed;
import io.confide.events.ReconfirmationEvent.ReconfirmationFellDue;
import io.confide.events.ReconfirmationEvent.ReconfirmationOverdue;
import io.confide.events.ReconfirmationEvent.ReconfirmationReminded;
import io.confide.events.ReconfirmationEvent.ReconfirmationStated;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** What an engagement is after each thing that happened; it runs through what is erased. */
final class History {
    private History() {}

    static Engagement evolve(Engagement state, EngagementEvent event) {
        return switch (event) {
            case EngagementOpened it -> opened(it);
            case AgreementDrafted it -> drafted(file(state), it);
            case AgreementOffered it -> offered(file(state), it);
            case AgreementShown it -> shown(file(state), it);
            case AgreementSigned it -> signed(file(state), it);
            case AgreementCameIntoForce it -> inForce(file(state), it);
            case AgreementCopyDelivered it -> delivered(file(state), it);
            case AgreementDeclined it ->
                    dropped(file(state), it.version(), new Why.Declined(it.person(), it.remark()));
            case AgreementWithdrawn it -> dropped(file(state), it.version(), new Why.Withdrawn());
            case AgreementExpired it -> dropped(file(state), it.version(), new Why.Expired());
            case AgreementSuspended _ -> standing(file(state), Standing.SUSPENDED);
            case AgreementResumed _ -> standing(file(state), Standing.IN_FORCE);
            case ReconfirmationEvent it -> reconfirming(file(state), it);
            case HandoverEvent it -> handing(file(state), it);
            case SponsorContactJoined it ->
                    file(state).with(file(state).table().with(it.contact()));
            case SponsorContactLeft it ->
                    file(state).with(file(state).table().without(it.contact()));
            case EngagementNoticeGiven it -> notice(file(state), it);
            case EngagementEnded it -> ended(file(state), it);
            case AgreementLegallyReviewed _,
                    AgreementTemplateTaken _,
                    FeedbackGiven _,
                    AgreementErasureAnswered _ ->
                    state;
        };
    }

    private static Opened file(Engagement state) {
        return switch (state) {
            case Opened opened -> opened;
            case NotOpened _ -> throw new IllegalStateException("the log begins in the middle");
        };
    }

    private static Running opened(EngagementOpened opened) {
        return Running.at(Table.of(opened));
    }

    private static Opened drafted(Opened state, AgreementDrafted draft) {
        return state.with(draft.version(), new Drafted(draft.body(), draft.annex()));
    }

    private static Opened offered(Opened state, AgreementOffered offered) {
        return state.with(offered.version(), new Offered(Offer.of(offered), Set.of(), List.of()));
    }

    private static Opened shown(Opened state, AgreementShown shown) {
        return switch (state.versions().get(shown.version())) {
            case Offered it -> state.with(shown.version(), it.shown(shown.person()));
            case Signed it -> state.with(shown.version(), it.shown(shown.person()));
            case null, default -> state;
        };
    }

    private static Opened signed(Opened state, AgreementSigned signed) {
        return state.versions().get(signed.version()) instanceof Offered it
                ? state.with(signed.version(), it.with(signed))
                : state;
    }

    private static Opened inForce(Opened state, AgreementCameIntoForce event) {
        Opened next = state;
        for (var version : state.versions().entrySet()) {
            if (version.getValue() instanceof Signed old && isCurrent(old.standing())) {
                next = next.with(version.getKey(), old.standing(Standing.SUPERSEDED));
            }
        }
        return state.versions().get(event.version()) instanceof Offered it
                ? next.with(event.version(), Signed.of(it, event.since()))
                : next;
    }

    private static boolean isCurrent(Standing standing) {
        return standing.binds() || standing == Standing.LAPSED;
    }

    private static Opened standing(Opened state, Standing next) {
        return state.withInForce(
                it -> it.standing(next).reconfirming(it.reconfirming().interrupted()));
    }

    private static Opened reconfirming(Opened state, ReconfirmationEvent event) {
        return state.withInForce(it ->
                switch (event) {
                    case ReconfirmationFellDue due ->
                            it.standing(Standing.RECONFIRMATION_DUE)
                                    .reconfirming(it.reconfirming().fellDue(due));
                    case ReconfirmationReminded again ->
                            it.reconfirming(it.reconfirming().reminded(again.number()));
                    case ReconfirmationOverdue _ -> it.reconfirming(it.reconfirming().overdue());
                    case ReconfirmationStated said ->
                            it.reconfirming(it.reconfirming().stated(said));
                    case AgreementReconfirmed done ->
                            it.standing(Standing.IN_FORCE)
                                    .reconfirming(Reconfirming.since(done.since()));
                    case AgreementLapsed _ -> it.standing(Standing.LAPSED);
                });
    }

    private static Opened handing(Opened state, HandoverEvent event) {
        return switch (event) {
            case HandoverProposed it -> state.with(state.handing().proposed(it));
            case HandoverDeclined _, HandoverWithdrawn _ -> state.with(state.handing().answered());
            case CoachChanged it -> changed(state, it);
        };
    }

    private static Opened changed(Opened state, CoachChanged event) {
        int before = state.versions().isEmpty() ? 0 : state.versions().lastKey();
        return state.with(state.table().coachedBy(event.to()))
                .with(state.handing().changed(event, before));
    }

    private static Opened notice(Opened state, EngagementNoticeGiven event) {
        return state instanceof Running running ? running.with(event) : state;
    }

    private static Opened delivered(Opened state, AgreementCopyDelivered event) {
        return state.versions().get(event.version()) instanceof Signed it
                ? state.with(
                        event.version(),
                        it.copied(event.person(), new Copy(event.html(), event.pdf())))
                : state;
    }

    private static Opened dropped(Opened state, int version, Why why) {
        return state.versions().get(version) instanceof Offered it
                ? state.with(version, new Dropped(it.offer(), it.signatures(), why))
                : state;
    }

    /** The version in force ends; what was on its way comes to nothing. */
    private static Ended ended(Opened state, EngagementEnded event) {
        NavigableMap<Integer, Version> versions = new TreeMap<>(state.versions());
        versions.replaceAll((_, version) -> ended(version));
        return new Ended(
                state.table(),
                Collections.unmodifiableNavigableMap(versions),
                state.handing(),
                event);
    }

    private static Version ended(Version version) {
        return switch (version) {
            case Signed it when isCurrent(it.standing()) -> it.standing(Standing.ENDED);
            case Offered it -> new Dropped(it.offer(), it.signatures(), new Why.Overtaken());
            case Signed _, Version.Drafted _, Dropped _ -> version;
        };
    }
}
