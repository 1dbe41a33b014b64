package io.confide.session.coaching;

import static io.confide.deciding.Rule.S2;

import io.confide.deciding.Refusal;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.ClientReflectionShared;
import io.confide.events.SessionEvent.ClientReflectionWritten;
import io.confide.events.SessionEvent.CoachReflectionWritten;
import io.confide.session.coaching.ReflectionCommand.ShareReflection;
import io.confide.session.coaching.ReflectionCommand.WriteReflection;
import java.util.List;

/** Two logs that never mix: the client's, and the coach's. */
final class Reflections {

    private Reflections() {}

    static List<SessionEvent> decide(CoachingFile file, ReflectionCommand command) {
        return switch (command) {
            case WriteReflection write -> write(file, write);
            case ShareReflection share -> share(file, share);
        };
    }

    private static List<SessionEvent> write(CoachingFile file, WriteReflection command) {
        Meeting meeting = file.meetings().get(command.session());
        if (!meeting.tookPlace()) {
            throw Refusal.conflict(
                    S2,
                    "A reflection shows that the session took place; this one did not.",
                    "Wait until the coach has recorded that it was held.");
        }
        command.standing().chosenCustody();
        SessionEvent written = command.party().isClient() ? clients(command) : coachs(command);
        return Documenting.by(command.engagement(), meeting, written);
    }

    private static SessionEvent clients(WriteReflection command) {
        return new ClientReflectionWritten(
                command.engagement(), command.session(), command.reflection(), command.text());
    }

    private static SessionEvent coachs(WriteReflection command) {
        return new CoachReflectionWritten(
                command.engagement(),
                command.session(),
                command.reflection(),
                command.party().person(),
                command.text());
    }

    /** To the coach an entry that is not shared is not there; to the client, the coach's is not. */
    private static List<SessionEvent> share(CoachingFile file, ShareReflection command) {
        return switch (file.reflections().get(command.reflection())) {
            case Reflection.OfCoach _ -> throw Refusal.notFound();
            case Reflection.OfClient entry when !command.party().isClient() && !entry.shared() ->
                    throw Refusal.notFound();
            case Reflection.OfClient entry -> shared(entry, command);
        };
    }

    private static List<SessionEvent> shared(Reflection.OfClient entry, ShareReflection command) {
        command.party().mustBeClient(S2, "shares a reflection");
        return entry.shared()
                ? List.of()
                : List.of(new ClientReflectionShared(command.engagement(), entry.id()));
    }
}
