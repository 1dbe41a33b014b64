package io.confide.storage.sqlite;

import io.confide.storage.Filed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads out the tables that stand beside the commits, a page at a time: no read stays open, and so
 * the write-ahead log can be emptied meanwhile.
 */
final class SideIndex {

    private static final int PAGE = 4096;
    private static final String NO_NAME = "";

    private final SqliteFile file;
    private final LogStatements sql;

    SideIndex(SqliteFile file, LogStatements sql) {
        this.file = file;
        this.sql = sql;
    }

    void tell(Filed told) {
        tellPlaces(told);
        tellIds(sql.eventsAfter, told::event);
        tellIds(sql.commandsAfter, told::command);
    }

    private void tellPlaces(Filed told) {
        var at = new Place(Long.MIN_VALUE, Long.MIN_VALUE, 0);
        var name = NO_NAME;
        for (var page = places(at); !page.isEmpty(); page = places(at)) {
            for (var place : page) {
                if (place.stream() != at.stream()) {
                    name = name(place.stream());
                }
                told.place(name, place.seq(), place.position());
                at = place;
            }
        }
    }

    private List<Place> places(Place after) {
        return file.read(session ->
                session.list(
                        sql.seqsAfter,
                        row -> new Place(row.getLong(1), row.getLong(2), row.getLong(3)),
                        after.stream(),
                        after.seq(),
                        PAGE));
    }

    /** A number that the dictionary does not know belongs to no stream. */
    private String name(long number) {
        return file.read(session ->
                        session.first(sql.nameOfStream, row -> text(row.getObject(1)), number))
                .orElse(NO_NAME);
    }

    private void tellIds(String table, IdTold told) {
        Object at = NO_NAME;
        for (var page = ids(table, at); !page.isEmpty(); page = ids(table, at)) {
            for (var row : page) {
                told.id(text(row.id()), row.position());
                at = row.id();
            }
        }
    }

    private List<Row> ids(String table, Object after) {
        return file.read(session ->
                session.list(table, row -> new Row(row.getObject(1), row.getLong(2)), after, PAGE));
    }

    /** What was never stored like this is told as what it is; it will be nobody's. */
    private static String text(@Nullable Object stored) {
        try {
            return Ids.text(stored);
        } catch (IllegalStateException e) {
            return NO_NAME;
        }
    }

    private record Place(long stream, long seq, long position) {}

    private record Row(Object id, long position) {}

    private interface IdTold {
        void id(String id, long position);
    }
}
