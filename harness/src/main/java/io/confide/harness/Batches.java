package io.confide.harness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.CompressionType;
import org.apache.kafka.common.record.FileRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;

/** What the broker keeps compressed, as it was before. */
final class Batches {
    private static final Pattern SEGMENT =
            Pattern.compile("\\d{20}\\.log|\\d{20}-\\d{10}\\.checkpoint");

    private Batches() {}

    /** Empty for every other file, and for what a search of the bytes finds as it is. */
    static List<byte[]> unpacked(Path file) throws IOException {
        if (!SEGMENT.matcher(file.getFileName().toString()).matches()) {
            return List.of();
        }
        List<byte[]> parts = new ArrayList<>();
        FileRecords segment = FileRecords.open(file.toFile(), false);
        try {
            for (RecordBatch batch : segment.batches()) {
                if (batch.compressionType() != CompressionType.NONE) {
                    batch.forEach(record -> parts.addAll(parts(record)));
                }
            }
        } finally {
            // Not close(), which would cut off what a running broker has added meanwhile.
            segment.closeHandlers();
        }
        return parts;
    }

    private static List<byte[]> parts(Record record) {
        List<byte[]> parts = new ArrayList<>();
        if (record.hasKey()) {
            parts.add(bytes(record.key()));
        }
        if (record.hasValue()) {
            parts.add(bytes(record.value()));
        }
        for (Header header : record.headers()) {
            parts.add(header.value());
        }
        return parts;
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
