package io.confide.storage.sqlite;

import io.confide.storage.Commit.EventKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The index rows of many commits, each kind in the order of its keys: neighbours share pages. */
record IndexRows(List<Row> commands, List<Row> events, List<Place> places) {

    /** A unique id and the position of its commit. */
    record Row(String id, long position) {}

    /** An event in its stream. */
    record Place(EventKey key, long position) {}

    static IndexRows of(List<Unindexed.Entry> entries) {
        var commands = new ArrayList<Row>();
        var events = new ArrayList<Row>();
        var places = new ArrayList<Place>();
        for (var entry : entries) {
            commands.add(new Row(entry.command(), entry.position()));
            for (var key : entry.events()) {
                events.add(new Row(key.id(), entry.position()));
                places.add(new Place(key, entry.position()));
            }
        }
        commands.sort(Comparator.comparing(Row::id));
        events.sort(Comparator.comparing(Row::id));
        return new IndexRows(commands, events, places);
    }

    void write(Session session, LogStatements sql, StreamNumbers.Changes numbers)
            throws SQLException {
        session.updateAll(
                sql.insertCommand,
                commands.stream()
                        .map(it -> new Object[] {Ids.stored(it.id()), it.position()})
                        .toList());
        session.updateAll(
                sql.insertEvent,
                events.stream()
                        .map(it -> new Object[] {Ids.stored(it.id()), it.position()})
                        .toList());
        session.updateAll(sql.insertSeq, numbered(session, numbers));
    }

    private List<Object[]> numbered(Session session, StreamNumbers.Changes numbers)
            throws SQLException {
        var rows = new ArrayList<Object[]>(places.size());
        for (var place : places) {
            rows.add(
                    new Object[] {
                        numbers.of(session, place.key().stream()),
                        place.key().seq(),
                        place.position()
                    });
        }
        rows.sort(
                Comparator.comparingLong((Object[] row) -> (long) row[0])
                        .thenComparingLong(row -> (long) row[1]));
        return rows;
    }
}
