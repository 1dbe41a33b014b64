package io.confide.eventlog;

import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import io.confide.storage.UnknownOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a log is published, kept so that only the holder of the newest lease can move it on. */
final class PublishProgress {
    private static final String COLLECTION = "publishing";

    private final String source;
    private final Documents documents;

    PublishProgress(String source, Storage storage) {
        storage.declare(COLLECTION, List.of());
        this.source = source;
        this.documents = storage.documents();
    }

    /**
     * @param token of the lease under which it was written
     * @param version of the document
     * @param position of the last event published
     * @param last position of the last record in each partition, 0 for none
     */
    record Mark(long token, long version, long position, long[] last) {

        /** Takes the event into the books. */
        Mark with(int partition, long newPosition) {
            long[] newLast = last.clone();
            newLast[partition] = newPosition;
            return new Mark(token, version, newPosition, newLast);
        }
    }

    Optional<Mark> find() {
        return documents.get(COLLECTION, source).map(PublishProgress::read);
    }

    /** Puts one's mark on it: whoever had the lease before can no longer write. */
    Optional<Mark> takeOver(Lease lease) {
        Mark current = find().orElseGet(() -> new Mark(0, 0, 0, new long[WireRecord.PARTITIONS]));
        if (current.token() > lease.token()) {
            return Optional.empty();
        }
        return store(
                new Mark(lease.token(), current.version(), current.position(), current.last()));
    }

    /**
     * @return empty when somebody else has taken over
     */
    Optional<Mark> store(Mark mark) {
        ByteWriter body = new ByteWriter().int64(mark.token()).int64(mark.position());
        body.int32(mark.last().length);
        Arrays.stream(mark.last()).forEach(body::int64);
        Document document = new Document(source, mark.version(), Map.of(), body.written());
        try {
            return documents
                    .put(COLLECTION, document, Expect.version(mark.version()))
                    .map(PublishProgress::read);
        } catch (UnknownOutcome e) {
            return find().filter(found ->
                    found.token() == mark.token() && found.position() == mark.position());
        }
    }

    private static Mark read(Document document) {
        ByteReader in = new ByteReader(document.body());
        long token = in.int64();
        long position = in.int64();
        long[] last = new long[in.int32()];
        Arrays.setAll(last, i -> in.int64());
        return new Mark(token, document.version(), position, last);
    }
}
