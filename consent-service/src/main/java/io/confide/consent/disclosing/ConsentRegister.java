package io.confide.consent.disclosing;

import io.confide.deciding.Refusal;
import io.confide.events.ConsentEvent;
import io.confide.events.ConsentEvent.ConsentErasureAnswered;
import io.confide.events.ConsentEvent.ConsentGiven;
import io.confide.events.ConsentEvent.ConsentWithdrawn;
import io.confide.events.ConsentEvent.DisclosureMade;
import io.confide.events.ConsentEvent.DisclosureRefused;
import io.confide.events.ConsentEvent.DisclosureRequestDeferred;
import io.confide.events.ConsentEvent.DisclosureRequestRefused;
import io.confide.events.ConsentEvent.DisclosureRequested;
import io.confide.events.ConsentEvent.DisclosureStopped;
import io.confide.events.ConsentEvent.ReportApproved;
import io.confide.events.ConsentEvent.ReportDrafted;
import io.confide.events.GrantId;
import io.confide.events.PersonId;
import io.confide.events.ReportId;
import io.confide.events.RequestId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All questions, reports and consents of one engagement.
 *
 * @param seen the latest instant that a decision has proved to be past; a clock that steps back
 *     does not bring back what had expired by then (D16)
 */
public record ConsentRegister(
        Map<RequestId, Request> requests,
        Map<ReportId, Report> reports,
        Map<GrantId, Grant> grants,
        Instant seen) {
    public static final ConsentRegister EMPTY =
            new ConsentRegister(Map.of(), Map.of(), Map.of(), Instant.MIN);

    public Request request(RequestId id) {
        return found(requests.get(id));
    }

    public Report report(ReportId id) {
        return found(reports.get(id));
    }

    public Grant grant(GrantId id) {
        return found(grants.get(id));
    }

    private static <T> T found(@Nullable T thing) {
        return Optional.ofNullable(thing).orElseThrow(Refusal::notFound);
    }

    /** Without these reports. */
    public ConsentRegister without(Set<ReportId> hidden) {
        Map<ReportId, Report> shown = new LinkedHashMap<>(reports);
        shown.keySet().removeAll(hidden);
        return new ConsentRegister(requests, Collections.unmodifiableMap(shown), grants, seen);
    }

    /** The instant that counts when the clock says {@code at}. */
    public Instant now(Instant at) {
        return at.isAfter(seen) ? at : seen;
    }

    /** The consent under which this person may read this report now: the first to expire. */
    public Optional<Grant> live(PersonId recipient, ReportId item, Instant at) {
        return unlessExpired(recipient, item)
                .filter(grant -> !grant.isExpired(now(at)))
                .min(Comparator.comparing(grant -> grant.given().until()));
    }

    /** Whether it is about the words as they are now (D4). */
    public boolean covers(Grant grant) {
        return unlessExpired(grant.given().recipient(), grant.given().item())
                .anyMatch(grant::equals);
    }

    /** Everything this person would be given now (D14). */
    public List<Rendering> visibleTo(PersonId recipient, Instant at) {
        return reports.values().stream()
                .filter(report -> live(recipient, report.id(), at).isPresent())
                .flatMap(report -> report.renderingFor(recipient).stream())
                .toList();
    }

    /** Consents of this person to this very content that only their date could end. */
    private Stream<Grant> unlessExpired(PersonId recipient, ReportId item) {
        return Stream.ofNullable(reports.get(item))
                .flatMap(report -> report.renderingFor(recipient).stream())
                .map(Rendering::hash)
                .flatMap(hash ->
                        grants.values().stream()
                                .filter(grant -> !grant.withdrawn())
                                .filter(grant -> grant.given().item().equals(item))
                                .filter(grant -> grant.given().recipient().equals(recipient))
                                .filter(grant -> grant.given().rendering().equals(hash)));
    }

    /** An expired consent to this report that no refusal has told of yet. */
    boolean hasUntoldExpiry(PersonId recipient, ReportId item, Instant at) {
        return unlessExpired(recipient, item)
                .map(grant -> grant.given().until())
                .anyMatch(until -> until.isAfter(seen) && !now(at).isBefore(until));
    }

    ConsentRegister after(ConsentEvent event) {
        return switch (event) {
            case DisclosureRequested e ->
                    with(
                            new Request(
                                    e.request(),
                                    e.asker(),
                                    e.wanted(),
                                    e.purpose(),
                                    Request.State.REQUESTED));
            case DisclosureRequestRefused e -> with(request(e.request()).in(Request.State.REFUSED));
            case DisclosureRequestDeferred e ->
                    with(request(e.request()).in(Request.State.DEFERRED));
            case ReportDrafted e -> with(Report.drafted(e));
            case ReportApproved e -> with(report(e.report()).approved(e.capacity()));
            case ConsentGiven e -> with(e.grant(), new Grant(e, false));
            case ConsentWithdrawn e -> with(e.grant(), grant(e.grant()).nowWithdrawn());
            case DisclosureMade e -> passedBefore(e);
            case DisclosureRefused e -> passed(e);
            case DisclosureStopped e -> seen(Stream.of(e.decidedAt()));
            case ConsentErasureAnswered _ -> this;
        };
    }

    /** The first to expire was used: what would have expired earlier had. */
    private ConsentRegister passedBefore(DisclosureMade e) {
        Instant used = grant(e.grant()).given().until();
        return seen(
                unlessExpired(e.recipient(), e.item())
                        .map(grant -> grant.given().until())
                        .filter(until -> until.isBefore(used)));
    }

    /** It was refused: what only a date could end had ended. */
    private ConsentRegister passed(DisclosureRefused e) {
        return seen(
                reports.keySet().stream()
                        .filter(id -> e.item().isEmpty() || e.item().get().equals(id))
                        .flatMap(id -> unlessExpired(e.asker(), id))
                        .map(grant -> grant.given().until()));
    }

    private ConsentRegister seen(Stream<Instant> past) {
        Instant latest = Stream.concat(Stream.of(seen), past).max(Comparator.naturalOrder()).get();
        return new ConsentRegister(requests, reports, grants, latest);
    }

    private ConsentRegister with(Request request) {
        return new ConsentRegister(and(requests, request.id(), request), reports, grants, seen);
    }

    private ConsentRegister with(Report report) {
        return new ConsentRegister(requests, and(reports, report.id(), report), grants, seen);
    }

    private ConsentRegister with(GrantId id, Grant grant) {
        return new ConsentRegister(requests, reports, and(grants, id, grant), seen);
    }

    private static <K, V> Map<K, V> and(Map<K, V> all, K key, V value) {
        SequencedMap<K, V> next = new LinkedHashMap<>(all);
        next.put(key, value);
        return Collections.unmodifiableMap(next);
    }
}
