package io.confide.projecting;

import io.confide.keys.SealedDocuments;
import io.confide.projecting.InParallel.Later;
import io.confide.storage.Document;
import io.confide.storage.Documents;
import io.confide.storage.Expect;
import io.confide.storage.Storage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One generation of one projection in storage, sealed. */
final class ViewStore<V> {
    private static final int AT_ONCE = 500;

    private final Projection<V> projection;
    private final SealedDocuments sealing;
    private final Documents documents;
    private final String collection;

    ViewStore(Projection<V> projection, int generation, Storage storage, SealedDocuments sealing) {
        this.projection = projection;
        this.sealing = sealing;
        this.documents = storage.documents();
        this.collection = collection(projection.name(), generation);
        storage.declare(collection, projection.indexes());
    }

    static String collection(String projection, int generation) {
        return projection + ".g" + generation;
    }

    Optional<ViewDocument<V>> get(String key) {
        return documents.get(collection, key).map(this::read);
    }

    List<ViewDocument<V>> getAll(Collection<String> keys) {
        return documents.getAll(collection, List.copyOf(keys)).stream().map(this::read).toList();
    }

    List<ViewDocument<V>> query(String index, String value, String after, int limit) {
        return documents.query(collection, index, value, after, limit).stream()
                .map(this::read)
                .toList();
    }

    List<ViewDocument<V>> scan(String after, int limit) {
        return documents.scan(collection, after, limit).stream().map(this::read).toList();
    }

    /**
     * A view that was opened and not read.
     *
     * @param content its bytes, the same for the same content
     */
    record Opened(Document document, ViewDocument.Header header, byte[] content) {
        String key() {
            return document.id();
        }
    }

    /** Enough to see whether two generations hold the same, for a fraction of reading them. */
    List<Opened> scanOpened(String after, int limit) {
        return documents.scan(collection, after, limit).stream().map(this::opened).toList();
    }

    private Opened opened(Document document) {
        ByteBuffer body = ByteBuffer.wrap(document.body());
        ViewDocument.Header header = ViewDocument.Header.of(body);
        byte[] sealed = rest(body);
        return new Opened(
                document,
                header,
                sealing.content(collection, document.id(), header.firm(), sealed));
    }

    long count() {
        return documents.count(collection);
    }

    /**
     * @return false when another instance was faster with one of them: load and fold again
     */
    boolean save(Collection<ViewDocument<V>> views) {
        List<ViewDocument<V>> changed = List.copyOf(views);
        List<Later<List<Documents.Put>>> runs = new ArrayList<>();
        for (int from = 0; from < changed.size(); from += AT_ONCE) {
            var run = changed.subList(from, Math.min(changed.size(), from + AT_ONCE));
            runs.add(InParallel.begin(run, this::put));
        }
        boolean all = true;
        for (Later<List<Documents.Put>> run : runs) {
            all &= documents.putAll(collection, run.get()).stream().allMatch(Optional::isPresent);
        }
        return all;
    }

    private Documents.Put put(ViewDocument<V> view) {
        return new Documents.Put(document(view), Expect.version(view.version()));
    }

    private Document document(ViewDocument<V> view) {
        byte[] sealed = sealing.write(collection, view.key(), view.firm(), view.view());
        return new Document(
                view.key(),
                view.version(),
                projection.index(view.view()),
                view.header().before(sealed));
    }

    ViewDocument<V> read(Document document) {
        ByteBuffer body = ByteBuffer.wrap(document.body());
        ViewDocument.Header header = ViewDocument.Header.of(body);
        byte[] sealed = rest(body);
        V view = sealing.read(collection, document.id(), header.firm(), projection.type(), sealed);
        return new ViewDocument<>(document.id(), document.version(), header, view);
    }

    private static byte[] rest(ByteBuffer body) {
        byte[] rest = new byte[body.remaining()];
        body.get(rest);
        return rest;
    }
}
