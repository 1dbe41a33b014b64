package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Ended;
import io.confide.agreement.engagement.Engagement.NotOpened;
import io.confide.agreement.engagement.Engagement.Opened;
import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.DeclineAgreement;
import io.confide.agreement.engagement.EngagementCommand.DeliverCopy;
import io.confide.agreement.engagement.EngagementCommand.DraftAgreement;
import io.confide.agreement.engagement.EngagementCommand.EndEngagement;
import io.confide.agreement.engagement.EngagementCommand.GiveFeedback;
import io.confide.agreement.engagement.EngagementCommand.NoticeDates;
import io.confide.agreement.engagement.EngagementCommand.OfferAgreement;
import io.confide.agreement.engagement.EngagementCommand.OpenEngagement;
import io.confide.agreement.engagement.EngagementCommand.RecordLegalReview;
import io.confide.agreement.engagement.EngagementCommand.SeatContact;
import io.confide.agreement.engagement.EngagementCommand.ShowAgreement;
import io.confide.agreement.engagement.EngagementCommand.SignAgreement;
import io.confide.agreement.engagement.EngagementCommand.TakeTemplate;
import io.confide.agreement.engagement.EngagementCommand.UnseatContact;
import io.confide.agreement.engagement.EngagementCommand.WithdrawAgreement;
import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.PersonId;
import java.util.List;

/** Who may do what with an agreement, and when: A1 to A5 and A9 to A12. */
public final class EngagementDecider
        implements Decider<Engagement, EngagementCommand, EngagementEvent> {

    @Override
    public String name() {
        return "engagement";
    }

    @Override
    public Class<EngagementCommand> commands() {
        return EngagementCommand.class;
    }

    @Override
    public Class<EngagementEvent> events() {
        return EngagementEvent.class;
    }

    @Override
    public Engagement initial() {
        return new NotOpened();
    }

    @Override
    public List<? extends EngagementEvent> decide(Engagement state, EngagementCommand command) {
        return switch (state) {
            case NotOpened _ -> first(command);
            case Running running -> running(running, command);
            case Ended ended -> afterwards(ended, command);
        };
    }

    @Override
    public Engagement evolve(Engagement state, EngagementEvent event) {
        return History.evolve(state, event);
    }

    private static List<EngagementEvent> first(EngagementCommand command) {
        if (command instanceof OpenEngagement open) {
            return Opening.decide(open);
        }
        throw Refusal.notFound();
    }

    private static List<? extends EngagementEvent> running(
            Running state, EngagementCommand command) {
        return switch (command) {
            case OpenEngagement _ -> throw openedBefore();
            case DraftAgreement draft -> Drafting.decide(state, draft);
            case TakeTemplate template -> Drafting.decide(state, template);
            case OfferAgreement offer -> Offering.decide(state, offer);
            case ShowAgreement show -> Showing.decide(state, show);
            case SignAgreement sign -> Signing.decide(state, sign);
            case DeclineAgreement decline -> Dropping.decline(state, decline);
            case WithdrawAgreement withdraw -> Dropping.withdraw(state, withdraw);
            case RecordLegalReview review -> Reviewing.decide(state, review);
            case DeliverCopy copy -> Delivering.decide(state, copy);
            case GiveFeedback feedback -> GivingFeedback.decide(state, feedback);
            case SeatContact contact -> Seating.join(state, contact);
            case UnseatContact contact -> Seating.leave(state, contact);
            case NoticeDates dates -> Calendar.decide(state, dates);
            case EndEngagement end -> Ending.decide(state, end);
            case ReconfirmationCommand again -> Looking.decide(state, again);
            case HandoverCommand handover -> HandingOver.decide(state, handover);
        };
    }

    private static List<? extends EngagementEvent> afterwards(
            Ended state, EngagementCommand command) {
        return switch (command) {
            case OpenEngagement _ -> throw openedBefore();
            case ShowAgreement show -> Showing.decide(state, show);
            case DeliverCopy copy -> Delivering.decide(state, copy);
            case GiveFeedback feedback -> GivingFeedback.decide(state, feedback);
            case UnseatContact contact -> Seating.leave(state, contact);
            case NoticeDates _ -> List.of();
            case DraftAgreement it -> throw ended(state, it.by());
            case TakeTemplate it -> throw ended(state, it.by());
            case OfferAgreement it -> throw ended(state, it.by());
            case SignAgreement it -> throw ended(state, it.by());
            case DeclineAgreement it -> throw ended(state, it.by());
            case WithdrawAgreement it -> throw ended(state, it.by());
            case EndEngagement it -> throw ended(state, it.by());
            case ReconfirmationCommand it -> throw ended(state, it.by());
            case RecordLegalReview _, SeatContact _, HandoverCommand _ -> throw ended();
        };
    }

    private static Refusal openedBefore() {
        return Refusal.conflict(
                Rule.G2, "This client file is open already.", "Go on with the one there is.");
    }

    private static Refusal ended(Opened state, PersonId by) {
        state.capacity(by);
        return ended();
    }

    private static Refusal ended() {
        return Refusal.conflict(
                Rule.A9,
                "This coaching has ended.",
                "Ask the firm to open a new engagement if the coaching is to go on.");
    }
}
