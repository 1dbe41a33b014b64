package io.confide.agreement.imports;

import io.confide.web.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpStatus;

/**
 * A file of comma-separated values (RFC 4180), in UTF-8 with or without a byte order mark.
 *
 * @param flaws rows that do not fit the header
 */
record Table(List<Row> rows, List<Flaw> flaws) {
    private static final int MOST = 5_000;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    /**
     * @throws Problem 400, when it cannot be read as a table with a header
     */
    static Table read(byte[] file) {
        String text = text(file);
        int line = 1;
        try (CSVParser parser =
                CSVParser.builder().setReader(new StringReader(text)).setFormat(FORMAT).get()) {
            Iterator<CSVRecord> records = parser.iterator();
            Header header = Header.of(records.hasNext() ? records.next().toList() : List.of());
            List<Row> rows = new ArrayList<>();
            List<Flaw> flaws = new ArrayList<>();
            line = (int) parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                if (!isBlank(cells)) {
                    header.take(line, cells, rows, flaws);
                }
                requireFew(rows);
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            return new Table(List.copyOf(rows), List.copyOf(flaws));
        } catch (IOException | UncheckedIOException _) {
            throw unreadable(
                    "The quotes of the row that begins in line " + line + " do not match.",
                    "Put a cell with commas, quotes or line breaks in quotes, and double each"
                            + " quote within.");
        }
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static void requireFew(List<Row> rows) {
        if (rows.size() > MOST) {
            throw unreadable(
                    "The file has more than " + MOST + " rows.", "Send it in several parts.");
        }
    }

    private static String text(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(bytes, text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            throw unreadable(
                    "Line "
                            + (read.lines().count() + (read.endsWith("\n") ? 1 : 0))
                            + " is not written in UTF-8.",
                    "Save the file as CSV UTF-8.");
        }
        return read.startsWith("\ufeff") ? read.substring(1) : read;
    }

    static Problem unreadable(String message, String remedy) {
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable-table", message, remedy);
    }

    @Override
    public String toString() {
        return "Table[" + rows.size() + " rows]";
    }

    /** Which column stands where. */
    private record Header(List<Column> columns) {
        static Header of(List<String> titles) {
            List<Column> columns = new ArrayList<>();
            for (String title : titles) {
                columns.add(Column.of(title).orElseThrow(Header::unknown));
            }
            if (!columns.contains(Column.TYPE)
                    || columns.stream().distinct().count() != columns.size()) {
                throw unknown();
            }
            return new Header(columns);
        }

        void take(int line, List<String> cells, List<Row> rows, List<Flaw> flaws) {
            if (cells.size() != columns.size()) {
                flaws.add(
                        new Flaw(
                                line,
                                Column.TYPE.title(),
                                "the row has %d cells and the header %d; put cells with commas in quotes and keep empty cells"
                                        .formatted(cells.size(), columns.size())));
                return;
            }
            Map<Column, String> row = new EnumMap<>(Column.class);
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(new Row(line, row));
        }

        private static Problem unknown() {
            return unreadable(
                    "The first line is no header of an import.",
                    "Begin with a line of column names, each once, separated by commas:"
                            + " type,key,name,email,roles,kind,client,coach,programme,contacts.");
        }
    }
}
