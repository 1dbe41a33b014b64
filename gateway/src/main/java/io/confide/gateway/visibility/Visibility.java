package io.confide.gateway.visibility;

import static io.confide.gateway.visibility.Visibility.Cell.AFTER_RELEASE;
import static io.confide.gateway.visibility.Visibility.Cell.AGGREGATE;
import static io.confide.gateway.visibility.Visibility.Cell.BY_CUSTODY;
import static io.confide.gateway.visibility.Visibility.Cell.IF_PAYER;
import static io.confide.gateway.visibility.Visibility.Cell.METADATA;
import static io.confide.gateway.visibility.Visibility.Cell.NOTHING;
import static io.confide.gateway.visibility.Visibility.Cell.ON_ACCESS_REQUEST;
import static io.confide.gateway.visibility.Visibility.Cell.OWN;
import static io.confide.gateway.visibility.Visibility.Cell.SEES;
import static io.confide.gateway.visibility.Visibility.Cell.TERM_16;
import static io.confide.gateway.visibility.Visibility.Cell.WITHOUT_IDENTITY;

import io.confide.events.Custody;
import io.confide.events.RecordClass;
import java.util.EnumMap;
import java.util.Map;

/**
 * The table "who sees what by default" (domain §3), and how each of its cells is read. Every outlet
 * asks here, and nowhere else is decided what is shown (G3).
 */
public final class Visibility {
    /** What stands in a cell. */
    enum Cell {
        SEES,
        METADATA,
        AFTER_RELEASE,
        BY_CUSTODY,
        TERM_16,
        IF_PAYER,
        OWN,
        ON_ACCESS_REQUEST,
        WITHOUT_IDENTITY,
        AGGREGATE,
        NOTHING
    }

    private static final Map<RecordClass, Map<Viewer, Cell>> TABLE =
            new EnumMap<>(RecordClass.class);

    private static void row(
            RecordClass kind,
            Cell client,
            Cell coach,
            Cell sponsor,
            Cell firmAdmin,
            Cell ops,
            Cell supervisor,
            Cell newCoach) {
        Map<Viewer, Cell> row = new EnumMap<>(Viewer.class);
        row.put(Viewer.CLIENT, client);
        row.put(Viewer.COACH, coach);
        row.put(Viewer.SPONSOR, sponsor);
        row.put(Viewer.FIRM_ADMIN, firmAdmin);
        row.put(Viewer.OPS, ops);
        row.put(Viewer.SUPERVISOR, supervisor);
        row.put(Viewer.NEW_COACH, newCoach);
        TABLE.put(kind, row);
    }

    static {
        row(RecordClass.K0, SEES, SEES, SEES, SEES, SEES, NOTHING, SEES);
        row(RecordClass.K1, SEES, SEES, TERM_16, SEES, SEES, NOTHING, AFTER_RELEASE);
        row(RecordClass.K2, SEES, SEES, IF_PAYER, SEES, SEES, NOTHING, NOTHING);
        row(RecordClass.K3, SEES, SEES, SEES, METADATA, METADATA, NOTHING, SEES);
        row(RecordClass.K3P, SEES, SEES, NOTHING, NOTHING, NOTHING, NOTHING, AFTER_RELEASE);
        row(RecordClass.K4, SEES, SEES, AFTER_RELEASE, NOTHING, NOTHING, NOTHING, AFTER_RELEASE);
        row(RecordClass.K5, SEES, SEES, AFTER_RELEASE, NOTHING, NOTHING, NOTHING, AFTER_RELEASE);
        row(
                RecordClass.K6,
                SEES,
                BY_CUSTODY,
                AFTER_RELEASE,
                NOTHING,
                NOTHING,
                NOTHING,
                AFTER_RELEASE);
        row(
                RecordClass.K7,
                SEES,
                AFTER_RELEASE,
                AFTER_RELEASE,
                NOTHING,
                NOTHING,
                NOTHING,
                AFTER_RELEASE);
        row(
                RecordClass.K8,
                ON_ACCESS_REQUEST,
                SEES,
                NOTHING,
                NOTHING,
                NOTHING,
                WITHOUT_IDENTITY,
                NOTHING);
        row(
                RecordClass.K9,
                SEES,
                AFTER_RELEASE,
                AFTER_RELEASE,
                NOTHING,
                NOTHING,
                NOTHING,
                AFTER_RELEASE);
        row(RecordClass.K10, SEES, SEES, AFTER_RELEASE, METADATA, METADATA, NOTHING, AFTER_RELEASE);
        row(RecordClass.K11, SEES, SEES, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING);
        row(RecordClass.K12, NOTHING, OWN, AGGREGATE, AGGREGATE, AGGREGATE, NOTHING, NOTHING);
        // Exceptions (firm-admin) and health (ops) are outlets of their own, not a client's log.
        row(RecordClass.K13, SEES, OWN, OWN, NOTHING, NOTHING, NOTHING, NOTHING);
    }

    private Visibility() {}

    /** What the viewer sees of a datum of this class in these circumstances. */
    public static Sight sight(RecordClass kind, Viewer viewer, Circumstances of) {
        if (of.inactive() && viewer != Viewer.CLIENT && confidential(kind)) {
            return Sight.NOTHING;
        }
        return read(cell(kind, viewer), of);
    }

    /** K3p … K11: a read by anyone but the client is an event the client can see (D9). */
    public static boolean confidential(RecordClass kind) {
        return switch (kind) {
            case K3P, K4, K5, K6, K7, K8, K9, K10, K11 -> true;
            case K0, K1, K2, K3, K12, K13 -> false;
        };
    }

    /** Who or what is not in the table gets nothing (D1). */
    private static Cell cell(RecordClass kind, Viewer viewer) {
        return TABLE.getOrDefault(kind, Map.of()).getOrDefault(viewer, NOTHING);
    }

    private static Sight read(Cell cell, Circumstances of) {
        return switch (cell) {
            case SEES -> Sight.CONTENT;
            case METADATA -> Sight.METADATA;
            case AFTER_RELEASE -> when(of.released());
            case BY_CUSTODY -> byCustody(of);
            case TERM_16 -> when(of.asked().filter(of.sponsorReceives()::contains).isPresent());
            case IF_PAYER -> when(of.payer());
            case OWN -> when(of.own());
            case ON_ACCESS_REQUEST -> when(of.accessRequested());
            // Neither an identity taken away nor a group large enough is found in one client's
            // file.
            case WITHOUT_IDENTITY, AGGREGATE, NOTHING -> Sight.NOTHING;
        };
    }

    private static Sight byCustody(Circumstances of) {
        if (of.custody().isEmpty()) {
            return Sight.NOTHING;
        }
        return of.custody().get() == Custody.COACH_STORES ? Sight.CONTENT : Sight.METADATA;
    }

    private static Sight when(boolean allowed) {
        return allowed ? Sight.CONTENT : Sight.NOTHING;
    }
}
