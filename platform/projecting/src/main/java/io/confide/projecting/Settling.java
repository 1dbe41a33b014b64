package io.confide.projecting;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Before anything is read: views that an older Confide kept in another shape are thrown away and
 * learned anew from the topics, in a generation of their own.
 */
final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Shapes shapes;
    private final Stores stores;
    private final LoopParts views;

    Settling(Shapes shapes, Stores stores, LoopParts views) {
        this.shapes = shapes;
        this.stores = stores;
        this.views = views;
    }

    /**
     * @return how far the views were, for those that have to get there again
     */
    Map<Projection<?>, Map<SourcePartition, Long>> settle(Iterable<Projection<?>> projections) {
        Map<Projection<?>, Map<SourcePartition, Long>> anew = new HashMap<>();
        for (Projection<?> projection : projections) {
            if (!shapes.isOurs(projection)) {
                if (hasDocuments(projection)) {
                    anew.put(projection, reached(projection));
                    beginAnew(projection);
                }
                shapes.write(projection);
            }
        }
        return anew;
    }

    private boolean hasDocuments(Projection<?> projection) {
        return stores.inUse(projection).count() > 0;
    }

    private Map<SourcePartition, Long> reached(Projection<?> projection) {
        Map<SourcePartition, Long> reached = new HashMap<>();
        for (SourcePartition at : SourcePartition.all(projection.sources())) {
            reached.put(at, views.progress().read(at).position());
        }
        return reached;
    }

    private void beginAnew(Projection<?> projection) {
        String name = projection.name();
        Generation old = views.generations().refresh(name);
        Generation now = views.generations().change(name, _ -> true, Generation::begunAnew);
        views.deadLetters().removeAll(name);
        stores.drop(ViewStore.collection(name, old.active()));
        if (old.previous() > 0) {
            stores.drop(ViewStore.collection(name, old.previous()));
        }
        LOG.info("{} has another shape now and is learned anew as {}", name, now.active());
    }
}
