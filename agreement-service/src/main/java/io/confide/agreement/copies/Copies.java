package io.confide.agreement.copies;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.keys.SealedDocuments;
import io.confide.service.PurgesOnErasure;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The copies as they were delivered, sealed; a later Confide that prints otherwise changes none.
 */
@Component
public class Copies implements PurgesOnErasure {
    private static final String COPIES = "agreement-copies";
    private static final String ENGAGEMENT = "engagement";

    private final Documents documents;
    private final SealedDocuments sealed;
    private final Attests attests;

    Copies(Storage storage, SealedDocuments sealed, Attests attests) {
        storage.declare(COPIES, List.of(ENGAGEMENT));
        this.documents = storage.documents();
        this.sealed = sealed;
        this.attests = attests;
    }

    /**
     * Makes the party's copy and keeps it; one that is there stays as it is.
     *
     * @throws io.confide.keys.KeyFenced the agreement is being disposed of
     */
    public Copy keep(FirmId firm, PersonId party, SignedAgreement agreement) {
        String id = id(agreement.engagement(), agreement.version(), party);
        Optional<Copy> before = find(firm, agreement.engagement(), agreement.version(), party);
        if (before.isPresent()) {
            return before.get();
        }
        Copy copy = Copy.of(agreement, attests.to(agreement));
        byte[] body = sealed.writeOriginal(COPIES, id, firm, Stored.of(copy, firm, agreement));
        Map<String, List<String>> index =
                Map.of(ENGAGEMENT, List.of(owner(firm, agreement.engagement())));
        documents.put(COPIES, new Document(id, 0, index, body), Expect.ABSENT);
        return find(firm, agreement.engagement(), agreement.version(), party).orElseThrow();
    }

    /** Empty before it was made, and after it was erased. */
    public Optional<Copy> find(FirmId firm, EngagementId engagement, int version, PersonId party) {
        String id = id(engagement, version, party);
        return documents
                .get(COPIES, id)
                .map(it -> sealed.read(COPIES, id, firm, Stored.class, it.body()))
                .flatMap(Stored::copy);
    }

    @Override
    public long purge(FirmId firm, EngagementId engagement, Set<RecordSet> destroyed) {
        return destroyed.contains(records(firm, engagement))
                ? documents.deleteAll(COPIES, ENGAGEMENT, owner(firm, engagement))
                : 0;
    }

    private static String id(EngagementId engagement, int version, PersonId party) {
        return engagement + "/" + version + "/" + party;
    }

    private static String owner(FirmId firm, EngagementId engagement) {
        return firm + "/" + engagement;
    }

    private static RecordSet records(FirmId firm, EngagementId engagement) {
        return new RecordSet(firm, engagement.value(), RetentionGroup.AGREEMENT);
    }

    /** At rest. */
    record Stored(Personal<String> html, Personal<String> pdf) {
        static Stored of(Copy copy, FirmId firm, SignedAgreement agreement) {
            Optional<RecordSet> filed = Optional.of(records(firm, agreement.engagement()));
            return new Stored(
                    new Personal.Known<>(copy.html(), filed),
                    new Personal.Known<>(Base64.getEncoder().encodeToString(copy.pdf()), filed));
        }

        Optional<Copy> copy() {
            return html.value()
                    .flatMap(page ->
                            pdf.value().map(it -> new Copy(page, Base64.getDecoder().decode(it))));
        }
    }
}
