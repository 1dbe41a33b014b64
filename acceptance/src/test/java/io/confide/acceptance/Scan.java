package io.confide.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for words in every file below a directory, however they may be encoded. */
final class Scan {
    private final Set<String> needles = new LinkedHashSet<>();

    Scan(List<String> words) {
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
    List<String> below(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> found = new ArrayList<>();
            files.filter(Files::isRegularFile)
                    .filter(this::has)
                    .forEach(file -> found.add(directory.relativize(file).toString()));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean has(Path file) {
        try {
            String content = latin(Files.readAllBytes(file));
            return needles.stream().anyMatch(content::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
