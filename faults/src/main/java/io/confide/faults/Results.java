package io.confide.faults;

import io.confide.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;

/** The rows of finished seeds in a file, one line each, so that an interrupted run goes on. */
final class Results {
    private final Path file;

    Results(Path file) {
        this.file = file;
    }

    /** By seed; of a seed that ran several times the last row. */
    Map<Long, Row> read() {
        Map<Long, Row> rows = new TreeMap<>();
        for (String line : lines()) {
            try {
                Row row = EventJson.mapper().readValue(line, Row.class);
                rows.put(row.seed(), row);
            } catch (JacksonException e) {
                // Cut short when it was written: that seed has to run again.
            }
        }
        return rows;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Row row) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    EventJson.mapper().writeValueAsString(row) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows as one JSON array. */
    void writeAll(Path json, List<Row> rows) {
        try {
            Files.write(json, EventJson.mapper().writeValueAsBytes(new ArrayList<>(rows)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
