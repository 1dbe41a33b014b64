package io.confide.storage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import io.confide.storage.Commits;
import io.confide.storage.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Commits and documents with recognisable content. */
public final class Samples {

    private Samples() {}

    /** The UUID text that a name always stands for. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    /** A commit of one command whose events all go to one stream, from {@code seq} on. */
    public static Commit commit(long position, String command, String stream, long seq, int size) {
        var keys = new ArrayList<EventKey>();
        for (int i = 0; i < size; i++) {
            keys.add(new EventKey(id(stream), seq + i, id(command + "/" + i)));
        }
        return commit(position, command, keys, ("body of " + command).getBytes(UTF_8));
    }

    public static Commit commit(long position, String command, String stream, long seq) {
        return commit(position, command, stream, seq, 1);
    }

    public static Commit commit(long position, String command, List<EventKey> keys, byte[] body) {
        return new Commit(
                position, id(command), keys, hash(position), hash(position + keys.size()), body);
    }

    private static byte[] hash(long of) {
        var hash = new byte[32];
        hash[31] = (byte) of;
        hash[30] = (byte) (of >> 8);
        return hash;
    }

    /** The same commit at another position. */
    public static Commit at(long position, Commit commit) {
        return new Commit(
                position,
                commit.command(),
                commit.events(),
                commit.previous(),
                commit.hash(),
                commit.body());
    }

    /** Where the next commit goes. */
    public static long next(Commits log) {
        return log.last().map(Commit::next).orElse(1L);
    }

    public static Document document(String id, String body) {
        return document(id, body, Map.of());
    }

    public static Document document(String id, String body, Map<String, List<String>> index) {
        return new Document(id, 0, index, body.getBytes(UTF_8));
    }

    public static String text(Document document) {
        return new String(document.body(), UTF_8);
    }
}
