package io.confide.session.note;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.NoteId;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.keys.SealedDocuments;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The boxes of all engagements; an emptied box is gone. */
@Component
class HandoverBoxes {
    private static final String BOXES = "handover-boxes";
    private static final String ENGAGEMENT = "engagement";
    private static final String FIRM = "firm";
    private static final int PAGE = 200;

    private final Documents documents;
    private final SealedDocuments sealed;

    HandoverBoxes(Storage storage, SealedDocuments sealed) {
        storage.declare(BOXES, List.of(ENGAGEMENT, FIRM));
        this.documents = storage.documents();
        this.sealed = sealed;
    }

    /**
     * Fills the note's box, durably; a box that is filled stays as it is.
     *
     * @throws io.confide.keys.KeyFenced the engagement's records are being disposed of
     */
    void fill(FirmId firm, EngagementId engagement, NoteId note, String text, Instant now) {
        if (documents.get(BOXES, note.value()).isPresent()) {
            return;
        }
        RecordSet records = new RecordSet(firm, engagement.value(), RetentionGroup.RECORDS);
        HandoverBox box =
                new HandoverBox(
                        engagement, note, now, new Personal.Known<>(text, Optional.of(records)));
        byte[] body = sealed.writeOriginal(BOXES, note.value(), firm, box);
        Map<String, List<String>> index =
                Map.of(
                        ENGAGEMENT,
                        List.of(ofEngagement(firm, engagement)),
                        FIRM,
                        List.of(firm.value()));
        documents.put(BOXES, new Document(note.value(), 0, index, body), Expect.ABSENT);
    }

    /** The text, as long as it waits. */
    Optional<String> look(FirmId firm, NoteId note) {
        return documents
                .get(BOXES, note.value())
                .filter(document -> firmOf(document).equals(firm))
                .flatMap(document -> open(document).text().value());
    }

    void empty(NoteId note) {
        documents.delete(BOXES, note.value(), Expect.ANYTHING);
    }

    long emptyAll(FirmId firm, EngagementId engagement) {
        return documents.deleteAll(BOXES, ENGAGEMENT, ofEngagement(firm, engagement));
    }

    /** Boxes by note, page by page. */
    List<Found> after(String note) {
        return documents.scan(BOXES, note, PAGE).stream()
                .map(document -> new Found(firmOf(document), open(document)))
                .toList();
    }

    private HandoverBox open(Document document) {
        return sealed.read(
                BOXES, document.id(), firmOf(document), HandoverBox.class, document.body());
    }

    private static FirmId firmOf(Document document) {
        return new FirmId(document.index().getOrDefault(FIRM, List.of("")).getFirst());
    }

    private static String ofEngagement(FirmId firm, EngagementId engagement) {
        return firm.value() + "/" + engagement.value();
    }

    /** A box and whose it is. */
    record Found(FirmId firm, HandoverBox box) {}
}
