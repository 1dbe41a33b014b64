package io.confide.eventlog;

import io.confide.eventlog.Verification.Broken;
import io.confide.storage.Document;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The checkpoints of a log, each looked at by itself: who signed it, and whether it is filed as
 * what it is.
 */
final class Vouchers {
    private final List<Checkpoint> good;
    private final Optional<Broken> firstBad;
    private final Map<Long, String> hashes;

    private Vouchers(List<Checkpoint> good, Optional<Broken> firstBad) {
        this.good = good;
        this.firstBad = firstBad;
        this.hashes =
                good.stream().collect(Collectors.toMap(Checkpoint::position, Checkpoint::hash));
    }

    /** A signature takes longer to check than an entry to read: on all processors. */
    static Vouchers of(String source, List<Document> stored, SignatureCheck signatures) {
        List<Looked> looked =
                stored.parallelStream().map(it -> look(source, it, signatures)).toList();
        return new Vouchers(
                looked.stream().flatMap(it -> it.good().stream()).toList(),
                looked.stream()
                        .flatMap(it -> it.bad().stream())
                        .min(Comparator.comparingLong(Broken::position)));
    }

    private record Looked(Optional<Checkpoint> good, Optional<Broken> bad) {
        static Looked bad(long position, String finding) {
            return new Looked(Optional.empty(), Optional.of(new Broken(position, finding)));
        }
    }

    private static Looked look(String source, Document stored, SignatureCheck signatures) {
        try {
            Checkpoint checkpoint = Checkpoint.read(stored.body());
            if (!signatures.verify(checkpoint.signature(), checkpoint.message())) {
                return Looked.bad(
                        checkpoint.position(),
                        "the checkpoint here was not signed by a known key, or was changed");
            }
            if (!stored.id().equals(Checkpoints.id(source, checkpoint.position()))
                    || !checkpoint.source().equals(source)) {
                return Looked.bad(
                        position(stored.id()),
                        "the checkpoint here was signed for another log or position");
            }
            return new Looked(Optional.of(checkpoint), Optional.empty());
        } catch (BadBody | IllegalArgumentException e) {
            return Looked.bad(position(stored.id()), "the checkpoint here cannot be read");
        }
    }

    /** 1 when not even that can be read. */
    private static long position(String id) {
        try {
            return Long.parseLong(id, id.indexOf('/') + 1, id.length(), 10);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    long count() {
        return good.size();
    }

    /** The earliest that is not what it should be. */
    Optional<Broken> firstBad() {
        return firstBad;
    }

    Optional<Checkpoint> last() {
        return good.stream().max(Comparator.comparingLong(Checkpoint::position));
    }

    /** Whether what was said of these positions, both inclusive, is what the commit there says. */
    boolean agree(long first, long last, byte[] hash) {
        for (long position = first; position < last; position++) {
            if (hashes.containsKey(position)) {
                return false;
            }
        }
        String said = hashes.get(last);
        return said == null || said.equals(HexFormat.of().formatHex(hash));
    }
}
