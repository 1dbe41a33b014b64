package io.confide.storage.mongodb;

import io.confide.storage.CanonicalUuid;
import io.confide.storage.Commit;
import io.confide.storage.Commit.EventKey;
import io.confide.storage.CommitBody;
import io.confide.storage.DamagedRow;
import io.confide.storage.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BSONException;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** How commits and documents lie in MongoDB; UUIDs take 16 bytes, other ids stay text. */
final class Stored {

    private Stored() {}

    static BsonDocument commit(Commit commit) {
        return new BsonDocument("_id", new BsonInt64(commit.position()))
                .append("n", new BsonInt32(commit.size()))
                .append("command", id(commit.command()))
                .append("prev", new BsonBinary(commit.previous()))
                .append("hash", new BsonBinary(commit.hash()))
                .append("events", new BsonArray(commit.events().stream().map(Stored::key).toList()))
                .append("body", new BsonBinary(commit.body()));
    }

    private static BsonDocument key(EventKey key) {
        return new BsonDocument("stream", id(key.stream()))
                .append("seq", new BsonInt64(key.seq()))
                .append("id", id(key.id()));
    }

    /**
     * @throws DamagedRow it was not written by this engine
     */
    static Commit commit(BsonDocument stored) {
        long position = stored.getInt64("_id").getValue();
        try {
            var events = events(stored);
            if (stored.getInt32("n").getValue() != events.size()) {
                throw new IllegalArgumentException("another number of events than it says");
            }
            return new Commit(
                    position,
                    text(stored, "command"),
                    events,
                    stored.getBinary("prev").getData(),
                    stored.getBinary("hash").getData(),
                    stored.getBinary("body").getData());
        } catch (BSONException | IllegalArgumentException e) {
            throw new DamagedRow(position, e);
        }
    }

    /**
     * @throws DamagedRow it was not written by this engine
     */
    static CommitBody body(BsonDocument stored) {
        long position = stored.getInt64("_id").getValue();
        try {
            return new CommitBody(
                    position, stored.getInt32("n").getValue(), stored.getBinary("body").getData());
        } catch (BSONException e) {
            throw new DamagedRow(position, e);
        }
    }

    static List<EventKey> events(BsonDocument stored) {
        return stored.getArray("events").stream().map(it -> key(it.asDocument())).toList();
    }

    private static EventKey key(BsonDocument stored) {
        return new EventKey(
                text(stored, "stream"), stored.getInt64("seq").getValue(), text(stored, "id"));
    }

    /** Only the canonical form of a UUID: what is read must be what was written. */
    static BsonValue id(String id) {
        return CanonicalUuid.is(id) ? new BsonBinary(UUID.fromString(id)) : new BsonString(id);
    }

    private static String text(BsonDocument stored, String field) {
        if (!stored.isString(field)) {
            return stored.getBinary(field).asUuid().toString();
        }
        var text = stored.getString(field).getValue();
        if (CanonicalUuid.is(text)) {
            throw new IllegalArgumentException(field + " is no text here");
        }
        return text;
    }

    static BsonDocument index(Map<String, List<String>> index) {
        var fields = new BsonDocument();
        index.forEach((name, values) ->
                fields.append(
                        field(name), new BsonArray(values.stream().map(BsonString::new).toList())));
        return fields;
    }

    /** A field's name without what MongoDB takes for a path or an operator. */
    static String field(String name) {
        return name.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
    }

    private static String name(String field) {
        return field.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
    }

    static Document document(BsonDocument stored) {
        return new Document(
                stored.getString("_id").getValue(),
                stored.getInt64("v").getValue(),
                indexOf(stored.getDocument("index")),
                stored.getBinary("body").getData());
    }

    private static Map<String, List<String>> indexOf(BsonDocument stored) {
        var index = new LinkedHashMap<String, List<String>>();
        stored.forEach((field, values) -> index.put(name(field), texts(values.asArray())));
        return index;
    }

    private static List<String> texts(BsonArray values) {
        return values.stream().map(it -> it.asString().getValue()).toList();
    }
}
