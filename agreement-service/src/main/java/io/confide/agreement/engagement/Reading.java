package io.confide.agreement.engagement;

import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.AgreementShown;
import io.confide.events.EngagementId;
import io.confide.events.PersonId;
import io.confide.service.Act;
import io.confide.service.Journal;
import org.springframework.stereotype.Component;

/**
 * Every later look of the coach at the private annex is told too (D9), in a stream of its own: to
 * look at a file does not change it.
 */
@Component
class Reading {
    private final Journal journal;

    Reading(Journal journal) {
        this.journal = journal;
    }

    void tell(Act act, EngagementId engagement, PersonId reader, Paper paper) {
        if (paper.reader() == Capacity.COACH) {
            journal.append(
                    act.then("read"),
                    engagement.value() + "/reads",
                    new AgreementShown(
                            engagement,
                            paper.offer().version(),
                            reader,
                            paper.offer().bodyHash(),
                            paper.annexHash()));
        }
    }
}
