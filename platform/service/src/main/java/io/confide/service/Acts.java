package io.confide.service;

import io.confide.events.Ids;
import io.confide.events.Sha256;
import io.confide.keys.Digests;
import io.confide.web.RequestBody;
import io.confide.web.RequestHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/** Makes acts of requests: the same request, by the same account, is the same act. */
final class Acts {
    private static final UUID SPACE = UUID.fromString("6b1c1f5e-0d7a-5a77-9d0c-2f8f3f4b8a01");
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Identity identity;
    private final Digests digests;
    private final Clock clock;

    Acts(Identity identity, Digests digests, Clock clock) {
        this.identity = identity;
        this.digests = digests;
        this.clock = clock;
    }

    Act of(HttpServletRequest request) {
        SignedIn signedIn = identity.signedIn(request);
        UUID id = id(request, signedIn);
        return new Act(
                id,
                fingerprint(request, signedIn, id),
                RequestHeaders.ifMatch(request),
                signedIn.firm(),
                identity.person(signedIn).map(Person::id),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** By the account, not the person: joining must be repeatable too. */
    private static UUID id(HttpServletRequest request, SignedIn signedIn) {
        if (SAFE.contains(request.getMethod())) {
            return UUID.randomUUID();
        }
        String key = RequestHeaders.idempotencyKey(request);
        return Ids.named(SPACE, String.join("|", signedIn.firm().value(), signedIn.subject(), key));
    }

    /** The id makes it useless for recognising the same words in another request. */
    private String fingerprint(HttpServletRequest request, SignedIn signedIn, UUID id) {
        String said =
                String.join(
                        "\n",
                        id.toString(),
                        request.getMethod(),
                        request.getRequestURI(),
                        String.valueOf(request.getQueryString()),
                        Sha256.of(RequestBody.of(request)).hex());
        return digests.of(signedIn.firm(), "request", said);
    }
}
