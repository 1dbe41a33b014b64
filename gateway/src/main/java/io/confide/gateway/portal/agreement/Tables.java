package io.confide.gateway.portal.agreement;

import io.confide.deciding.Refusal;
import io.confide.events.EngagementId;
import io.confide.gateway.portal.acting.Messenger;
import io.confide.gateway.portal.acting.Nameplates;
import io.confide.gateway.portal.acting.Reply;
import io.confide.service.Caller;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where somebody takes their seat: nobody finds a table at which they do not sit. */
@Component
public class Tables {
    private final Messenger messenger;
    private final Nameplates nameplates;
    private final JsonMapper json;

    Tables(Messenger messenger, Nameplates nameplates, JsonMapper json) {
        this.messenger = messenger;
        this.nameplates = nameplates;
        this.json = json;
    }

    /** For the coach, who writes. */
    public Table ofCoach(Caller caller, String engagement) {
        return of(caller, Place.CLIENTS.path(), engagement);
    }

    /**
     * @throws Refusal not found, for everybody who does not sit there in this capacity
     */
    public Table of(Caller caller, String place, String engagement) {
        Place side = Place.of(place);
        Reply reply = messenger.read("/agreement/engagements/" + id(engagement)).orSorry();
        Standing file = json.treeToValue(reply.body(), Standing.class);
        String me = caller.person().value();
        if (file.capacityOf(me).filter(it -> it == side.capacity()).isEmpty()) {
            throw Refusal.notFound();
        }
        return new Table(side, me, file, reply.etag(), names(caller, file));
    }

    private Map<String, String> names(Caller caller, Standing file) {
        Stream<String> seated =
                Stream.concat(
                        Stream.of(file.client(), file.coach()), file.sponsorContacts().stream());
        Stream<String> signed =
                file.versions().stream().flatMap(it -> it.required().values().stream());
        return Stream.concat(seated, signed)
                .distinct()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Function.identity(), it -> nameplates.of(caller, it)));
    }

    private static String id(String text) {
        try {
            return new EngagementId(text).value();
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }
}
