package io.confide.storage.sqlite;

import io.confide.storage.StorageUnavailable;
import java.sql.SQLException;

/** What the driver's errors mean above the port. */
final class Faults {

    private Faults() {}

    static StorageUnavailable unavailable(SQLException e) {
        return new StorageUnavailable("SQLite refuses: " + e.getMessage(), e);
    }
}
