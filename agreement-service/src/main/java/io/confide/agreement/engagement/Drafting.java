package io.confide.agreement.engagement;

import io.confide.agreement.engagement.Engagement.Running;
import io.confide.agreement.engagement.EngagementCommand.DraftAgreement;
import io.confide.agreement.engagement.EngagementCommand.TakeTemplate;
import io.confide.agreement.engagement.Version.Drafted;
import io.confide.agreement.engagement.Version.Dropped;
import io.confide.agreement.engagement.Version.Offered;
import io.confide.agreement.engagement.Version.Signed;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementEvent.AgreementDrafted;
import io.confide.events.EngagementEvent.AgreementExpired;
import io.confide.events.EngagementEvent.AgreementTemplateTaken;
import io.confide.events.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A draft is rewritten until it is offered; after that, a change is the next version (A1). */
final class Drafting {
    private Drafting() {}

    static List<EngagementEvent> decide(Running state, DraftAgreement command) {
        state.requireCoach(command.by());
        return draft(
                state, command.at(), number -> List.of(drafted(state, number, command.terms())));
    }

    /** What the firm issued is where the coach begins; the private annex has no template. */
    static List<EngagementEvent> decide(Running state, TakeTemplate command) {
        state.requireCoach(command.by());
        if (command.kind() != state.table().kind()) {
            throw otherKind();
        }
        if (command.retired()) {
            throw retired();
        }
        return draft(
                state,
                command.at(),
                number ->
                        List.of(
                                new AgreementTemplateTaken(
                                        command.engagement(),
                                        number,
                                        command.template(),
                                        command.edition(),
                                        command.hash()),
                                drafted(state, number, command.terms())));
    }

    private static List<EngagementEvent> draft(
            Running state, Instant at, IntFunction<List<EngagementEvent>> write) {
        Map.Entry<Integer, Version> last = state.versions().lastEntry();
        if (last == null) {
            return write.apply(1);
        }
        int number = last.getKey();
        return switch (last.getValue()) {
            case Drafted _ -> write.apply(number);
            case Signed _, Dropped _ -> write.apply(number + 1);
            case Offered it when it.offer().over(at) ->
                    Stream.concat(
                                    Stream.of(
                                            new AgreementExpired(
                                                    state.table().engagement(), number)),
                                    write.apply(number + 1).stream())
                            .toList();
            case Offered _ -> throw onTheTable();
        };
    }

    private static AgreementDrafted drafted(Running state, int version, Terms terms) {
        return new AgreementDrafted(
                state.table().engagement(),
                version,
                Personal.of(terms.body()),
                Personal.of(terms.secret()));
    }

    private static Refusal otherKind() {
        return Refusal.conflict(
                Rule.TEMPLATES,
                "This template is for another kind of engagement.",
                "Choose a template for this kind of engagement.");
    }

    private static Refusal retired() {
        return Refusal.conflict(
                Rule.TEMPLATES,
                "This template is retired; nobody begins with it any more.",
                "Choose another template of the firm.");
    }

    private static Refusal onTheTable() {
        return Refusal.conflict(
                Rule.A1,
                "A version is on the table, and what is offered can no longer change.",
                "Withdraw it, or wait until it is signed, declined or expired; then draft the next"
                        + " version.");
    }
}
