package io.confide.gateway.clientview;

import io.confide.events.AccessEvent;
import io.confide.events.AccessEvent.OperationPerformed;
import io.confide.events.ConsentEvent;
import io.confide.events.DeletionEvent;
import io.confide.events.EngagementEvent;
import io.confide.events.EngagementId;
import io.confide.events.FirmEvent;
import io.confide.events.PersonEvent;
import io.confide.events.ProgrammeEvent;
import io.confide.events.Recorded;
import io.confide.events.SessionEvent;
import io.confide.events.TemplateEvent;
import java.util.Optional;

/** From what happened to the client's file (G1). It sets and never counts: twice is once. */
final class ClientFold {
    private ClientFold() {}

    /**
     * The engagement whose file the event belongs in; firms, people, programmes and templates have
     * none.
     */
    static Optional<EngagementId> engagement(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case EngagementEvent e -> Optional.of(e.engagement());
            case SessionEvent e -> Optional.of(e.engagement());
            case ConsentEvent e -> Optional.of(e.engagement());
            case DeletionEvent e -> Optional.of(e.engagement());
            case OperationPerformed _ -> Optional.empty();
            case AccessEvent e -> Optional.of(new EngagementId(e.subject()));
            case FirmEvent _, PersonEvent _, ProgrammeEvent _, TemplateEvent _ -> Optional.empty();
        };
    }

    static ClientView fold(ClientView view, Recorded<?> recorded) {
        return section(view.in(recorded.firm()), recorded);
    }

    private static ClientView section(ClientView view, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case EngagementEvent e ->
                    view.with(
                            view.agreement().fold(e, recorded.at()),
                            view.history().fold(e, recorded));
            case SessionEvent e ->
                    view.with(view.sessions().fold(e, recorded.position(), recorded.at()));
            case ConsentEvent e ->
                    view.with(view.consent().fold(e, recorded.position(), recorded.at()));
            case DeletionEvent e -> view.with(view.retention().fold(e, recorded.at()));
            case AccessEvent e ->
                    view.with(view.access().fold(e, recorded.position(), recorded.at()));
            case FirmEvent _, PersonEvent _, ProgrammeEvent _, TemplateEvent _ -> view;
        };
    }
}
