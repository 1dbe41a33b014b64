package io.confide.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for words in every file below a directory: as they are, in UTF-16, in base64, and in
 * batches that the broker compressed.
 */
public final class Scan {
    private final Set<String> needles = new LinkedHashSet<>();

    public Scan(List<String> words) {
        for (String word : words) {
            needles.add(latin(word.getBytes(StandardCharsets.UTF_8)));
            needles.add(latin(word.getBytes(StandardCharsets.UTF_16LE)));
            needles.add(latin(word.getBytes(StandardCharsets.UTF_16BE)));
            for (int shift = 0; shift < 3; shift++) {
                needles.add(inBase64(word, shift));
            }
        }
    }

    /** The part of the encoding that no neighbour changes. */
    private static String inBase64(String word, int shift) {
        byte[] bytes = (" ".repeat(shift) + word).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        int from = shift == 0 ? 0 : shift + 1;
        int to = bytes.length / 3 * 4;
        return encoded.substring(from, to);
    }

    /** Files with one of the words, by name only. */
    public List<String> below(Path directory) {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    directory,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            if (has(file)) {
                                found.add(directory.relativize(file).toString());
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e)
                                throws IOException {
                            return unlessGone(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A running system removes files of its own while one looks. */
    private static FileVisitResult unlessGone(IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    private boolean has(Path file) throws IOException {
        try {
            return has(written(Files.readAllBytes(file)))
                    || Batches.unpacked(file).stream().anyMatch(this::has);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Whether one of the words is in these bytes. */
    public boolean has(byte[] bytes) {
        String content = latin(bytes);
        return needles.stream().anyMatch(content::contains);
    }

    /** Without the room that the broker takes in advance. */
    private static byte[] written(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        // In UTF-16 the last letter of a word may end in a zero.
        return Arrays.copyOf(bytes, Math.min(end + 1, bytes.length));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
