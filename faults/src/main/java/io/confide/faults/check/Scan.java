package io.confide.faults.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for a word in every file below a directory: as it is, in UTF-16, in base64, and in batches
 * that the broker compressed.
 */
public final class Scan {
    private final Set<String> needles = new LinkedHashSet<>();

    public Scan(String word) {
        needles.add(latin(word.getBytes(StandardCharsets.UTF_8)));
        needles.add(latin(word.getBytes(StandardCharsets.UTF_16LE)));
        needles.add(latin(word.getBytes(StandardCharsets.UTF_16BE)));
        for (int shift = 0; shift < 3; shift++) {
            needles.add(inBase64(word, shift));
        }
    }

    /** The part of the encoding that no neighbour changes. */
    private static String inBase64(String word, int shift) {
        byte[] bytes = (" ".repeat(shift) + word).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        return encoded.substring(shift == 0 ? 0 : shift + 1, bytes.length / 3 * 4);
    }

    /** Files with the word, by name only. */
    public List<String> below(Path directory) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (has(file)) {
                    found.add(directory.relativize(file).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private boolean has(Path file) throws IOException {
        return has(written(Files.readAllBytes(file)))
                || Batches.unpacked(file).stream().anyMatch(this::has);
    }

    /** Whether the word is in these bytes. */
    public boolean has(byte[] bytes) {
        String content = latin(bytes);
        return needles.stream().anyMatch(content::contains);
    }

    /** Without the room that the broker takes in advance; UTF-16 may end in one zero. */
    private static byte[] written(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(bytes, Math.min(end + 1, bytes.length));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
