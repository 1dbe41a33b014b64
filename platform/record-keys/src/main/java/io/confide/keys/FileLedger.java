package io.confide.keys;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;

import io.confide.events.RecordSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that only grows: one line {@code fingerprint recordSet instant .} per destroyed key, on
 * disk before it counts. A line without its full stop was cut short by a power loss, before it was
 * acknowledged; the repeat follows it.
 */
public final class FileLedger implements Ledger {
    private final Path file;
    private final Map<RecordSet, Entry> entries = new LinkedHashMap<>();
    private long read;

    private FileLedger(Path file) {
        this.file = file;
    }

    public static FileLedger at(Path file) {
        FileLedger ledger = new FileLedger(file);
        ledger.refresh();
        return ledger;
    }

    @Override
    public synchronized void enter(Entry entry) {
        PrivateFiles.directoryOf(file);
        try (FileChannel channel =
                        FileChannel.open(
                                file, PrivateFiles.optionsFor(CREATE, APPEND), PrivateFiles.OWNER);
                FileLock _ = channel.lock()) {
            refresh();
            if (!entries.containsKey(entry.recordSet())) {
                append(channel, entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the ledger " + file, e);
        }
        PrivateFiles.syncDirectoryOf(file);
        refresh();
    }

    @Override
    public synchronized Optional<Entry> find(RecordSet recordSet) {
        refresh();
        return Optional.ofNullable(entries.get(recordSet));
    }

    @Override
    public synchronized List<Entry> entries() {
        refresh();
        return List.copyOf(entries.values());
    }

    private void append(FileChannel channel, Entry entry) throws IOException {
        String ended = channel.size() == read ? "" : "\n";
        String line =
                entry.fingerprint() + " " + entry.recordSet().id() + " " + entry.at() + " .\n";
        ByteBuffer bytes = ByteBuffer.wrap((ended + line).getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /** Reads the whole lines that this or another process has added. */
    private void refresh() {
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, READ)) {
            ByteBuffer added = ByteBuffer.allocate(Math.toIntExact(channel.size() - read));
            while (added.hasRemaining() && channel.read(added, read + added.position()) > 0) {
                // reads on until it has everything
            }
            String text = new String(added.array(), 0, added.position(), StandardCharsets.US_ASCII);
            int whole = text.lastIndexOf('\n') + 1;
            text.substring(0, whole).lines().forEach(this::remember);
            read += whole;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ledger " + file, e);
        }
    }

    private void remember(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length == 4 && parts[3].equals(".")) {
            RecordSet recordSet = RecordSet.parse(parts[1]);
            entries.putIfAbsent(recordSet, new Entry(recordSet, parts[0], Instant.parse(parts[2])));
        }
    }
}
