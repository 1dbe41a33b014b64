package io.confide.retention.keeping;

import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DisposalId;
import io.confide.events.EngagementId;
import io.confide.events.ErasureAnswer;
import io.confide.events.PersonId;
import java.util.List;
import java.util.Set;

/** From a proposal to the proof. */
public sealed interface DisposalCommand extends RetentionCommand {
    DisposalId disposal();

    /**
     * Of everything that is due and free.
     *
     * @param identityStays the client is at another table of the firm, so their name stays
     */
    record ProposeDisposal(
            EngagementId engagement, DisposalId disposal, PersonId proposer, boolean identityStays)
            implements DisposalCommand {}

    record ApproveDisposal(EngagementId engagement, DisposalId disposal, PersonId approver)
            implements DisposalCommand {}

    /**
     * The keys are fenced.
     *
     * @param recordSets ids
     * @param awaited who must answer
     */
    record StartDisposal(
            EngagementId engagement,
            DisposalId disposal,
            Set<String> recordSets,
            Set<String> awaited)
            implements DisposalCommand {}

    /** They were destroyed. */
    record NoteDestruction(EngagementId engagement, DisposalId disposal, List<DestroyedKey> keys)
            implements DisposalCommand {}

    /** A service answered in its own log. */
    record NoteAnswer(
            EngagementId engagement,
            DisposalId disposal,
            ErasureAnswer answer,
            String source,
            long position)
            implements DisposalCommand {}

    /** Everybody answered, and nothing can be read. */
    record VerifyDisposal(EngagementId engagement, DisposalId disposal, Proof proof)
            implements DisposalCommand {}

    /** Everybody answered, and something can still be read. */
    record AdmitFailure(EngagementId engagement, DisposalId disposal) implements DisposalCommand {}

    /**
     * The signed certificate (T8).
     *
     * @param certificate canonical JSON
     * @param signature base64url
     * @param keyId of the published key
     */
    record Proof(String certificate, String signature, String keyId) {}
}
