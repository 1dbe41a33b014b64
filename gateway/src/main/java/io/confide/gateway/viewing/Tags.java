package io.confide.gateway.viewing;

import io.confide.keys.Digests;
import io.confide.service.Caller;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An entity tag of an answer and nothing behind it: it tells no more than the body does (D3). */
@Component
public final class Tags {
    private final Digests digests;
    private final JsonMapper json;

    Tags(Digests digests, JsonMapper json) {
        this.digests = digests;
        this.json = json;
    }

    public String of(Caller caller, Object answer) {
        String body = caller.person().value() + json.writeValueAsString(answer);
        return '"' + digests.of(caller.firm(), "etag", body) + '"';
    }
}
