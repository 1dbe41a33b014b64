package io.confide.storage.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confide.storage.CanonicalUuid;
import io.confide.storage.Commit.EventKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Event keys and index values as one small blob each: a further column costs a native call. */
final class Packed {

    private static final int TEXT = 0;
    private static final int UUID_BYTES = 1;

    private Packed() {}

    static byte[] keys(List<EventKey> keys) {
        return packed(out -> {
            out.writeInt(keys.size());
            for (var key : keys) {
                writeId(out, key.stream());
                out.writeLong(key.seq());
                writeId(out, key.id());
            }
        });
    }

    /** Read for every commit of a replay, so without a stream in between. */
    static List<EventKey> keys(byte[] packed) {
        try {
            var in = ByteBuffer.wrap(packed);
            var keys = new EventKey[Math.clamp(in.getInt(), 0, in.remaining())];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = new EventKey(readId(in), in.getLong(), readId(in));
            }
            if (in.hasRemaining()) {
                throw damaged("more than the events it says");
            }
            return List.of(keys);
        } catch (BufferUnderflowException e) {
            throw damaged("less than the events it says");
        }
    }

    private static UncheckedIOException damaged(String how) {
        return new UncheckedIOException("a damaged row", new IOException(how));
    }

    static byte[] index(Map<String, List<String>> index) {
        return packed(out -> {
            out.writeInt(index.size());
            for (var field : index.entrySet()) {
                writeText(out, field.getKey());
                out.writeInt(field.getValue().size());
                for (var value : field.getValue()) {
                    writeText(out, value);
                }
            }
        });
    }

    static Map<String, List<String>> index(byte[] packed) {
        return unpacked(
                packed,
                in -> {
                    int size = in.readInt();
                    var index = new LinkedHashMap<String, List<String>>();
                    for (int i = 0; i < size; i++) {
                        index.put(readText(in), readTexts(in));
                    }
                    return index;
                });
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int size = in.readInt();
        var values = new ArrayList<String>(size);
        for (int i = 0; i < size; i++) {
            values.add(readText(in));
        }
        return List.copyOf(values);
    }

    private static void writeId(DataOutputStream out, String id) throws IOException {
        if (CanonicalUuid.is(id)) {
            out.writeByte(UUID_BYTES);
            out.write(Ids.bytes(UUID.fromString(id)));
        } else {
            out.writeByte(TEXT);
            writeText(out, id);
        }
    }

    private static String readId(ByteBuffer in) {
        return switch (in.get()) {
            case UUID_BYTES -> Ids.uuid(in).toString();
            case TEXT -> readText(in);
            default -> throw damaged("an id of no known form");
        };
    }

    private static String readText(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw damaged("a text that is cut off");
        }
        var text = new byte[length];
        in.get(text);
        return new String(text, UTF_8);
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text that is cut off");
        }
        return new String(in.readNBytes(length), UTF_8);
    }

    private static byte[] packed(Writing writing) {
        var bytes = new ByteArrayOutputStream(128);
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T unpacked(byte[] packed, Reading<T> reading) {
        try {
            return reading.from(new DataInputStream(new ByteArrayInputStream(packed)));
        } catch (IOException e) {
            throw new UncheckedIOException("a damaged row", e);
        }
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }
}
