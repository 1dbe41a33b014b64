package io.confide.session.coaching;

import io.confide.events.EngagementId;
import io.confide.events.Personal;
import io.confide.events.ReflectionId;
import io.confide.events.SessionId;

/** What may be wanted of the two reflection logs. */
public sealed interface ReflectionCommand extends CoachingCommand {

    /** Each into their own log: the client's is the client's, the coach's the coach's (S2, S3). */
    record WriteReflection(
            EngagementId engagement,
            SessionId session,
            ReflectionId reflection,
            Party party,
            Standing standing,
            Personal<String> text)
            implements ReflectionCommand {}

    /** The client lets the coach read an entry (S2). */
    record ShareReflection(EngagementId engagement, ReflectionId reflection, Party party)
            implements ReflectionCommand {}
}
