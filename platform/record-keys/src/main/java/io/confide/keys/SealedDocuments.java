package io.confide.keys;

import io.confide.events.EventJson;
import io.confide.events.FirmId;
import io.confide.events.LeavesIn;
import io.confide.events.LeavesOut;
import java.util.ArrayList;
import java.util.List;

/**
 * Any record tree at rest: what is personal in it is moved into one envelope per record set, bound
 * to firm, collection, document id and the rest of the document; the rest is plain JSON.
 *
 * <p>Layout: what {@link DocumentFrame} says.
 */
public final class SealedDocuments {
    private static final byte[] ERASED = {};

    private final RecordKeys keys;

    public SealedDocuments(RecordKeys keys) {
        this.keys = keys;
    }

    /**
     * For what can be made again of the log, such as a view or a replica. Personal values whose
     * record set is fenced are written as erased: their disposal has begun, and a projection must
     * not stop at it.
     *
     * @throws IllegalArgumentException a personal value is not filed, or is another firm's
     */
    public <T> byte[] write(String collection, String id, FirmId firm, T view) {
        return write(collection, id, firm, view, true);
    }

    /**
     * For what is nowhere else, such as a note that waits for its client.
     *
     * @throws KeyFenced a personal value belongs to a record set that is being disposed of
     */
    public <T> byte[] writeOriginal(String collection, String id, FirmId firm, T original) {
        return write(collection, id, firm, original, false);
    }

    /**
     * @throws CannotOpen the document was changed, or is not this one of this firm
     */
    public <T> T read(String collection, String id, FirmId firm, Class<T> type, byte[] document) {
        DocumentFrame frame = DocumentFrame.parse(document);
        byte[] context = context(collection, id, firm, frame.json());
        EnvelopesIn leaves = new EnvelopesIn(keys, firm, context, frame.envelopes());
        return EventJson.mapper()
                .readerFor(type)
                .withAttribute(LeavesIn.class, leaves)
                .readValue(frame.json());
    }

    /**
     * The content as bytes, for comparing: the same for what was written of the same view, whenever
     * and under whichever nonce. What is erased has no bytes.
     *
     * @throws CannotOpen as above
     */
    public byte[] content(String collection, String id, FirmId firm, byte[] document) {
        DocumentFrame frame = DocumentFrame.parse(document);
        byte[] context = context(collection, id, firm, frame.json());
        List<byte[]> parts = new ArrayList<>();
        for (DocumentFrame.Envelope envelope : frame.envelopes()) {
            parts.add(Bytes.utf8(envelope.recordSet().id()));
            parts.add(EnvelopesIn.open(keys, firm, envelope, context).orElse(ERASED));
        }
        parts.add(frame.json());
        return Bytes.of(parts);
    }

    private <T> byte[] write(
            String collection, String id, FirmId firm, T tree, boolean fencedIsErased) {
        EnvelopesOut leaves = new EnvelopesOut(firm);
        byte[] json =
                EventJson.mapper()
                        .writer()
                        .withAttribute(LeavesOut.class, leaves)
                        .writeValueAsBytes(tree);
        byte[] context = context(collection, id, firm, json);
        return new DocumentFrame(leaves.seal(keys, context, fencedIsErased), json).bytes();
    }

    private static byte[] context(String collection, String id, FirmId firm, byte[] json) {
        return Bytes.of(
                List.of(Bytes.of("document", firm.value(), collection, id), Crypto.sha256(json)));
    }
}
