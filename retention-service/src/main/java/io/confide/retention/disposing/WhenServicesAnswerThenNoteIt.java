package io.confide.retention.disposing;

import io.confide.events.AccessEvent.AccessErasureAnswered;
import io.confide.events.ConsentEvent.ConsentErasureAnswered;
import io.confide.events.DisposalId;
import io.confide.events.EngagementEvent.AgreementErasureAnswered;
import io.confide.events.EngagementId;
import io.confide.events.ErasureAnswer;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.projecting.Reaction;
import io.confide.retention.keeping.DisposalCommand.NoteAnswer;
import io.confide.service.Act;
import io.confide.service.Commands;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** T6: each service speaks for itself, in its own log. */
@Component
class WhenServicesAnswerThenNoteIt implements Reaction {
    private final Commands commands;
    private final DisposalProcess process;
    private final Clock clock;

    WhenServicesAnswerThenNoteIt(Commands commands, DisposalProcess process, Clock clock) {
        this.commands = commands;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "note-erasure-answers";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement", "session", "consent", "access");
    }

    @Override
    public void on(Recorded<?> event) {
        switch (event.event()) {
            case AgreementErasureAnswered it ->
                    note(event, it.engagement(), it.disposal(), it.answer());
            case SessionErasureAnswered it ->
                    note(event, it.engagement(), it.disposal(), it.answer());
            case ConsentErasureAnswered it ->
                    note(event, it.engagement(), it.disposal(), it.answer());
            case AccessErasureAnswered it ->
                    note(event, it.engagement(), it.disposal(), it.answer());
            default -> {
                // no answer
            }
        }
    }

    private void note(
            Recorded<?> event, EngagementId engagement, DisposalId disposal, ErasureAnswer said) {
        if (!said.service().equals(Witness.BY_LOG.get(event.source()))) {
            return;
        }
        commands.dispatch(
                Act.following(event, "note erasure answer", clock.instant()),
                new NoteAnswer(engagement, disposal, said, event.source(), event.position()));
        process.advance(event.firm(), engagement);
    }
}
