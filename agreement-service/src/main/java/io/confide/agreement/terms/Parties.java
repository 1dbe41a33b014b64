package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.List;
import java.util.Optional;

/** Term 1: who agrees with whom. */
record Parties(Optional<Named> client, Optional<Coach> coach, Optional<Sponsor> sponsor)
        implements Wording {
    @Override
    public Lacking lacking(EngagementKind kind) {
        return Lacking.nothing()
                .text("client.name", client.flatMap(Named::name))
                .text("coach.name", coach.flatMap(Coach::name))
                .texts("coach.credentials", coach.flatMap(Coach::credentials))
                .when(
                        kind != EngagementKind.INDIVIDUAL,
                        it ->
                                it.text(
                                                "sponsor.organisation",
                                                sponsor.flatMap(Sponsor::organisation))
                                        .text(
                                                "sponsor.contact",
                                                sponsor.flatMap(Sponsor::contact)));
    }

    record Named(Optional<String> name) {}

    record Coach(Optional<String> name, Optional<List<String>> credentials) {}

    record Sponsor(Optional<String> organisation, Optional<String> contact) {}
}
