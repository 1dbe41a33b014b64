package io.confide.retention.keeping;

import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.DeletionEvent;
import io.confide.events.DeletionEvent.CertificateIssued;
import io.confide.events.DeletionEvent.DisposalAnswerNoted;
import io.confide.events.DeletionEvent.DisposalApproved;
import io.confide.events.DeletionEvent.DisposalProposed;
import io.confide.events.DeletionEvent.DisposalStarted;
import io.confide.events.DeletionEvent.DisposalVerificationFailed;
import io.confide.events.DeletionEvent.DisposalVerified;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.PersonId;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.Disposal.Answer;
import io.confide.retention.keeping.Disposal.Approved;
import io.confide.retention.keeping.Disposal.Destroyed;
import io.confide.retention.keeping.Disposal.Proposed;
import io.confide.retention.keeping.Disposal.Started;
import io.confide.retention.keeping.Disposal.Verified;
import io.confide.retention.keeping.DisposalCommand.AdmitFailure;
import io.confide.retention.keeping.DisposalCommand.ApproveDisposal;
import io.confide.retention.keeping.DisposalCommand.NoteAnswer;
import io.confide.retention.keeping.DisposalCommand.NoteDestruction;
import io.confide.retention.keeping.DisposalCommand.Proof;
import io.confide.retention.keeping.DisposalCommand.ProposeDisposal;
import io.confide.retention.keeping.DisposalCommand.StartDisposal;
import io.confide.retention.keeping.DisposalCommand.VerifyDisposal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Only what is due and free, only by two people, and done only when everybody has answered. */
final class Disposing {
    private Disposing() {}

    static List<DeletionEvent> decide(RetentionFile file, DisposalCommand command) {
        return switch (command) {
            case ProposeDisposal it -> proposed(file, it);
            case ApproveDisposal it -> approved(file, it);
            case StartDisposal it -> started(file, it);
            case NoteDestruction it -> destroyed(file, it);
            case NoteAnswer it -> answered(file, it);
            case VerifyDisposal it -> verified(file, it);
            case AdmitFailure it -> failed(file, it);
        };
    }

    private static List<DeletionEvent> proposed(RetentionFile file, ProposeDisposal it) {
        if (file.findDisposal(it.disposal()).isPresent()) {
            return List.of();
        }
        Set<RetentionGroup> due =
                file.fallenDue().stream()
                        .filter(group -> file.disposalOf(group).isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        if (due.isEmpty()) {
            throw Refusal.conflict(
                    Rule.T2,
                    "Nothing of this engagement is due that is not already being disposed of.",
                    "Wait for the due date, or let the client shorten the period.");
        }
        Set<RetentionGroup> free =
                due.stream()
                        .filter(group -> !file.isHeld(group))
                        .collect(Collectors.toUnmodifiableSet());
        if (free.isEmpty()) {
            throw held();
        }
        Set<RetentionGroup> going = it.identityStays() ? withoutIdentity(free) : free;
        Set<RetentionGroup> chosen = file.nothingStaysAfter(going) ? going : withoutIdentity(going);
        if (chosen.isEmpty()) {
            throw nameNeeded();
        }
        return List.of(new DisposalProposed(it.engagement(), it.disposal(), chosen, it.proposer()));
    }

    /** A name is kept as long as the last thing that it belongs to. */
    private static Set<RetentionGroup> withoutIdentity(Set<RetentionGroup> groups) {
        return groups.stream()
                .filter(group -> group != RetentionGroup.IDENTITY)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Refusal nameNeeded() {
        return Refusal.conflict(
                Rule.T2,
                "Only the client's name is left, and it is needed for what is still kept.",
                "Dispose of it together with the last records of this client.");
    }

    private static List<DeletionEvent> approved(RetentionFile file, ApproveDisposal it) {
        return switch (file.disposal(it.disposal())) {
            case Proposed proposed -> {
                requireAnother(proposed.proposer(), it.approver());
                requireFree(file, proposed);
                yield List.of(new DisposalApproved(it.engagement(), it.disposal(), it.approver()));
            }
            case Approved _, Started _, Destroyed _, Verified _ ->
                    throw Refusal.conflict(
                            Rule.T14, "This disposal is already approved.", "Follow its progress.");
        };
    }

    private static List<DeletionEvent> started(RetentionFile file, StartDisposal it) {
        return switch (file.disposal(it.disposal())) {
            case Proposed _ -> throw notApproved();
            case Approved approved -> {
                requireFree(file, approved);
                yield List.of(
                        new DisposalStarted(
                                it.engagement(), it.disposal(), it.recordSets(), it.awaited()));
            }
            case Started _, Destroyed _, Verified _ -> List.of();
        };
    }

    private static List<DeletionEvent> destroyed(RetentionFile file, NoteDestruction it) {
        return switch (file.disposal(it.disposal())) {
            case Proposed _, Approved _ -> throw notApproved();
            case Started _ -> List.of(new KeysDestroyed(it.engagement(), it.disposal(), it.keys()));
            case Destroyed _, Verified _ -> List.of();
        };
    }

    /** Whoever is not awaited, or says the same again, changes nothing. */
    private static List<DeletionEvent> answered(RetentionFile file, NoteAnswer it) {
        Answer answer = new Answer(it.answer(), it.source(), it.position());
        boolean isNews =
                file.findDisposal(it.disposal()).orElse(null) instanceof Destroyed destroyed
                        && destroyed.start().awaited().contains(it.answer().service())
                        && !answer.equals(destroyed.answers().get(it.answer().service()));
        return isNews
                ? List.of(
                        new DisposalAnswerNoted(
                                it.engagement(),
                                it.disposal(),
                                it.answer(),
                                it.source(),
                                it.position()))
                : List.of();
    }

    private static List<DeletionEvent> verified(RetentionFile file, VerifyDisposal it) {
        return switch (file.disposal(it.disposal())) {
            case Proposed _, Approved _, Started _ -> throw notAnswered();
            case Destroyed destroyed when !destroyed.isAnswered() -> throw notAnswered();
            case Destroyed destroyed when !destroyed.isUnreadable() ->
                    throw Refusal.conflict(
                            Rule.T7,
                            "Something of these records can still be read.",
                            "Nothing is certified that was not verified.");
            case Destroyed destroyed -> List.of(verification(destroyed, it), certificate(it));
            case Verified _ -> List.of();
        };
    }

    private static DisposalVerified verification(Destroyed destroyed, VerifyDisposal it) {
        return new DisposalVerified(
                it.engagement(), it.disposal(), destroyed.tried(), destroyed.unreadable());
    }

    private static CertificateIssued certificate(VerifyDisposal it) {
        Proof proof = it.proof();
        return new CertificateIssued(
                it.engagement(),
                it.disposal(),
                proof.certificate(),
                proof.signature(),
                proof.keyId());
    }

    private static List<DeletionEvent> failed(RetentionFile file, AdmitFailure it) {
        boolean isNews =
                file.disposal(it.disposal()) instanceof Destroyed destroyed
                        && destroyed.isAnswered()
                        && !destroyed.isUnreadable()
                        && !destroyed.failed();
        return isNews && file.disposal(it.disposal()) instanceof Destroyed destroyed
                ? List.of(
                        new DisposalVerificationFailed(
                                it.engagement(),
                                it.disposal(),
                                destroyed.tried(),
                                destroyed.unreadable()))
                : List.of();
    }

    static void requireAnother(PersonId first, PersonId second) {
        if (first.equals(second)) {
            throw Refusal.forbidden(
                    Rule.T14,
                    "This needs two different people, and you are the first of them.",
                    "Ask a colleague who may.");
        }
    }

    private static void requireFree(RetentionFile file, Disposal disposal) {
        if (disposal.groups().stream().anyMatch(file::isHeld)) {
            throw held();
        }
    }

    /** Says nothing of the matter (T4). */
    private static Refusal held() {
        return Refusal.conflict(
                Rule.T4,
                "These records cannot be disposed of now.",
                "Ask the privacy officer of the firm.");
    }

    private static Refusal notApproved() {
        return Refusal.conflict(
                Rule.T14, "This disposal is not approved.", "A second person approves it first.");
    }

    private static Refusal notAnswered() {
        return Refusal.conflict(
                Rule.T6,
                "Not every service has answered.",
                "The case stays open until all of them have.");
    }
}
