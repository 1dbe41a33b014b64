package io.confide.storage.sqlite;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The dictionary of a log's streams: a number each, so that the index stays small. */
final class StreamNumbers {

    private static final int REMEMBERED = 50_000;

    private final LogStatements sql;
    private final Map<String, Long> known =
            java.util.Collections.synchronizedMap(
                    new LinkedHashMap<>(1024, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    StreamNumbers(LogStatements sql) {
        this.sql = sql;
    }

    Optional<Long> find(Session session, String stream) throws SQLException {
        var number = known.get(stream);
        if (number != null) {
            return Optional.of(number);
        }
        var stored = stored(session, stream);
        stored.ifPresent(it -> known.put(stream, it));
        return stored;
    }

    private Optional<Long> stored(Session session, String stream) throws SQLException {
        return session.first(sql.numberOfStream, row -> row.getLong(1), Ids.stored(stream));
    }

    Changes forOneTransaction() {
        return new Changes();
    }

    /** A number counts only once its transaction is committed. */
    void remember(Changes changes) {
        known.putAll(changes.found);
    }

    /** What one transaction looked up or added. */
    final class Changes {

        private final Map<String, Long> found = new HashMap<>();

        long of(Session session, String stream) throws SQLException {
            var number = known.get(stream);
            if (number == null) {
                number = found.get(stream);
            }
            if (number == null) {
                number = storedOrAdded(session, stream);
                found.put(stream, number);
            }
            return number;
        }

        private long storedOrAdded(Session session, String stream) throws SQLException {
            var stored = stored(session, stream);
            return stored.isPresent() ? stored.get() : added(session, stream);
        }

        private long added(Session session, String stream) throws SQLException {
            session.update(sql.insertStream, Ids.stored(stream));
            return session.first("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
        }
    }
}
