package io.confide.gateway.viewing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.confide.events.Capacity;
import io.confide.events.RecordClass;
import io.confide.gateway.clientview.AccessSection;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.ConsentSection;
import io.confide.gateway.viewing.EngagementFile.Who;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody looked at the client's records, asked to, or was told that nothing is there (D9). */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Access(
        Instant at,
        Act act,
        Who who,
        Optional<Capacity> as,
        RecordClass kind,
        Optional<String> item,
        Optional<String> grant) {

    /** What was done. */
    public enum Act {
        READ,
        DISCLOSED,
        ASKED,
        TOLD_NOTHING
    }

    /** All logs taken together, the latest first. */
    static List<Access> in(ClientView view, Names names) {
        Stream<Access> reads =
                Stream.concat(view.access().reads().stream(), view.sessions().reads().stream())
                        .map(r -> read(r, names));
        Stream<Access> disclosures =
                view.consent().disclosures().stream().map(d -> disclosure(d, names));
        Stream<Access> questions = view.consent().requests().stream().map(r -> asked(r, names));
        return Stream.of(reads, disclosures, questions)
                .flatMap(all -> all)
                .sorted(Comparator.comparing(Access::at).reversed())
                .toList();
    }

    private static Access read(AccessSection.Read read, Names names) {
        return new Access(
                read.at(),
                Act.READ,
                names.of(read.reader()),
                Optional.of(read.as()),
                read.kind(),
                read.item(),
                Optional.empty());
    }

    private static Access disclosure(ConsentSection.Disclosure disclosure, Names names) {
        return new Access(
                disclosure.at(),
                disclosure.made() ? Act.DISCLOSED : Act.TOLD_NOTHING,
                names.of(disclosure.person()),
                Optional.empty(),
                disclosure.kind(),
                disclosure.item().map(i -> i.value()),
                disclosure.grant().map(g -> g.value()));
    }

    private static Access asked(ConsentSection.Request request, Names names) {
        return new Access(
                request.at(),
                Act.ASKED,
                names.of(request.asker()),
                Optional.empty(),
                request.wanted(),
                Optional.empty(),
                Optional.empty());
    }
}
