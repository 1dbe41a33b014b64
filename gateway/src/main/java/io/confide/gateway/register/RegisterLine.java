package io.confide.gateway.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.events.Capacity;
import io.confide.events.EngagementKind;
import io.confide.events.ProgrammeId;
import io.confide.gateway.calendar.Coming;
import io.confide.gateway.clientview.AgreementSection;
import io.confide.gateway.clientview.AgreementSection.Offer;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.AgreementSection.Signature;
import io.confide.gateway.clientview.AgreementSection.Signer;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.clientview.Version;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.viewing.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One agreement by its outside. There is no room here for anything that somebody wrote.
 *
 * @param version that binds
 * @param signed by whom, of the version that waits for signatures, or else of the one that binds
 * @param missing who still has to sign it
 * @param next what falls due first, sessions left aside
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RegisterLine(
        String id,
        EngagementKind kind,
        Stage stage,
        List<Standing> standings,
        Optional<Who> client,
        Who coach,
        Optional<ProgrammeId> programme,
        Instant openedAt,
        Optional<Integer> version,
        List<Capacity> signed,
        List<Capacity> missing,
        Optional<Next> next) {

    /** What falls due, on which day in UTC. */
    public record Next(LocalDate on, Coming.What what) {}

    static RegisterLine of(
            ClientView view,
            Opening opening,
            Optional<Who> client,
            List<Coming> coming,
            Names names,
            Instant now) {
        Optional<Version> signing = signing(view.agreement());
        return new RegisterLine(
                view.engagement().value(),
                opening.kind(),
                view.stage(),
                Standing.of(view, now),
                client,
                names.of(opening.coach()),
                opening.programme(),
                opening.at(),
                view.agreement().binding().map(Version::number),
                signing.map(RegisterLine::signed).orElse(List.of()),
                signing.map(RegisterLine::missing).orElse(List.of()),
                coming.stream()
                        .filter(c -> c.what() != Coming.What.SESSION)
                        .findFirst()
                        .map(c -> new Next(c.on(), c.what())));
    }

    private static Optional<Version> signing(AgreementSection agreement) {
        return agreement.versions().stream()
                .filter(Version::waits)
                .reduce((_, later) -> later)
                .or(agreement::binding);
    }

    private static List<Capacity> signed(Version version) {
        return version.signatures().stream().map(Signature::capacity).sorted().toList();
    }

    private static List<Capacity> missing(Version version) {
        List<Capacity> signed = signed(version);
        return version.offer().map(Offer::required).orElse(List.of()).stream()
                .map(Signer::capacity)
                .filter(c -> !signed.contains(c))
                .sorted()
                .toList();
    }
}
