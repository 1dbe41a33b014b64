package io.confide.storage.sqlite;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The declared collections of a file. */
final class Collections {

    private final Map<String, Collection> declared = new ConcurrentHashMap<>();

    void declare(String name, List<String> indexes) {
        declared.merge(
                name, Collection.named(name, indexes), (before, now) -> before.with(now.indexes()));
    }

    Collection get(String name) {
        var collection = declared.get(name);
        if (collection == null) {
            throw new IllegalArgumentException(
                    "Collection " + name + " is not declared: declare it at start.");
        }
        return collection;
    }

    void forget(String name) {
        declared.remove(name);
    }

    /** One collection: a table of documents and a table of their index values. */
    record Collection(String name, Set<String> indexes, String table, String values) {

        static Collection named(String name, List<String> indexes) {
            return new Collection(
                    name, Set.copyOf(indexes), quoted("doc " + name), quoted("idx " + name));
        }

        Collection with(Set<String> more) {
            var all = new java.util.HashSet<>(indexes);
            all.addAll(more);
            return new Collection(name, Set.copyOf(all), table, values);
        }

        String index(String index) {
            if (!indexes.contains(index)) {
                throw new IllegalArgumentException(
                        "Index " + index + " of " + name + " is not declared.");
            }
            return index;
        }

        private static String quoted(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }
    }
}
