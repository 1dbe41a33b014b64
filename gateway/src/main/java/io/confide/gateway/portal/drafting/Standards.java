package io.confide.gateway.portal.drafting;

import io.confide.events.EngagementKind;
import io.confide.gateway.portal.acting.Messenger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why each term is there: an empty draft lacks them all, and the service says who asks for it. */
@Component
class Standards {
    private final Map<EngagementKind, Map<Integer, Progress.Gap>> known = new ConcurrentHashMap<>();
    private final Messenger messenger;

    Standards(Messenger messenger) {
        this.messenger = messenger;
    }

    Map<Integer, Progress.Gap> of(EngagementKind kind, String check) {
        return known.computeIfAbsent(kind, it -> asked(it, check));
    }

    private Map<Integer, Progress.Gap> asked(EngagementKind kind, String check) {
        return Progress.of(messenger.ask(check, Map.of()).orSorry().body(), kind).gaps().stream()
                .collect(Collectors.toUnmodifiableMap(Progress.Gap::number, it -> it));
    }
}
