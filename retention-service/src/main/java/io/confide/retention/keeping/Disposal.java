package io.confide.retention.keeping;

import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DisposalId;
import io.confide.events.ErasureAnswer;
import io.confide.events.PersonId;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.retention.keeping.DisposalCommand.Proof;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One disposal; each step is a type. */
public sealed interface Disposal {
    DisposalId id();

    Set<RetentionGroup> groups();

    PersonId proposer();

    record Proposed(DisposalId id, Set<RetentionGroup> groups, PersonId proposer)
            implements Disposal {
        Approved approved(PersonId approver) {
            return new Approved(id, groups, proposer, approver);
        }
    }

    record Approved(DisposalId id, Set<RetentionGroup> groups, PersonId proposer, PersonId approver)
            implements Disposal {
        Started started(Set<String> recordSets, Set<String> awaited) {
            return new Started(this, recordSets, awaited);
        }
    }

    /** The keys are fenced; from here on there is no way back. */
    record Started(Approved approval, Set<String> recordSets, Set<String> awaited)
            implements Disposal {
        @Override
        public DisposalId id() {
            return approval.id();
        }

        /** Of what really goes: a name may turn out to be needed elsewhere. */
        @Override
        public Set<RetentionGroup> groups() {
            return recordSets.stream()
                    .map(set -> RecordSet.parse(set).group())
                    .collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public PersonId proposer() {
            return approval.proposer();
        }

        Destroyed destroyed(List<DestroyedKey> keys) {
            return new Destroyed(this, keys, Map.of(), false);
        }
    }

    /**
     * The keys are gone; the services look whether anything can still be read.
     *
     * @param answers by service; a later one takes the place of an earlier one
     * @param failed they showed that something can be read, and this was said
     */
    record Destroyed(
            Started start, List<DestroyedKey> keys, Map<String, Answer> answers, boolean failed)
            implements Disposal {
        @Override
        public DisposalId id() {
            return start.id();
        }

        @Override
        public Set<RetentionGroup> groups() {
            return start.groups();
        }

        @Override
        public PersonId proposer() {
            return start.proposer();
        }

        Destroyed answered(Answer answer) {
            Map<String, Answer> more = new HashMap<>(answers);
            more.put(answer.said().service(), answer);
            return new Destroyed(start, keys, Map.copyOf(more), false);
        }

        Destroyed whenFailed() {
            return new Destroyed(start, keys, answers, true);
        }

        Verified verified(Proof proof) {
            return new Verified(this, proof);
        }

        /** Whether everybody who is awaited has answered (T6). */
        public boolean isAnswered() {
            return answers.keySet().containsAll(start.awaited());
        }

        /** Whether every trial failed, in every service (T7). */
        public boolean isUnreadable() {
            return answers.values().stream()
                    .allMatch(answer -> answer.said().tried() == answer.said().unreadable());
        }

        public long tried() {
            return answers.values().stream().mapToLong(answer -> answer.said().tried()).sum();
        }

        public long unreadable() {
            return answers.values().stream().mapToLong(it -> it.said().unreadable()).sum();
        }
    }

    record Verified(Destroyed destruction, Proof proof) implements Disposal {
        @Override
        public DisposalId id() {
            return destruction.id();
        }

        @Override
        public Set<RetentionGroup> groups() {
            return destruction.groups();
        }

        @Override
        public PersonId proposer() {
            return destruction.proposer();
        }
    }

    /** What a service said, and where in which log. */
    record Answer(ErasureAnswer said, String source, long position) {}
}
