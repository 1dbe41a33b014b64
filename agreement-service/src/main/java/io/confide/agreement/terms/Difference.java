package io.confide.agreement.terms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What one version says otherwise than another, term by term (A1). */
public final class Difference {
    private Difference() {}

    /** A term that changed, with every field of it that did. */
    public record Changed(
            String term,
            int number,
            String title,
            boolean privateAnnex,
            Change change,
            List<Field> fields) {
        @Override
        public String toString() {
            return "Changed[" + term + ", " + change + "]";
        }
    }

    /** What became of a term. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One value within a term.
     *
     * @param field JSON pointer into the term; empty for the term itself
     * @param before empty where it was not there
     * @param after empty where it is no longer
     */
    public record Field(String field, Optional<String> before, Optional<String> after) {
        @Override
        public String toString() {
            return "Field[" + field + ", •••]";
        }
    }

    /** In the order of the terms; terms that say the same are left out. */
    public static List<Changed> between(Terms before, Terms after) {
        return Stream.concat(
                        shared(before.sharedTree(), after.sharedTree()),
                        annex(before.privateTree(), after.privateTree()))
                .sorted(Comparator.comparingInt(Changed::number))
                .toList();
    }

    /** Without a word or a trace of the private annex. */
    public static List<Changed> betweenShared(Terms before, Terms after) {
        return shared(before.sharedTree(), after.sharedTree()).toList();
    }

    private static Stream<Changed> shared(JsonNode before, JsonNode after) {
        return changed(before, after, false);
    }

    private static Stream<Changed> annex(JsonNode before, JsonNode after) {
        return changed(before, after, true);
    }

    private static Stream<Changed> changed(JsonNode before, JsonNode after, boolean secret) {
        TreeSet<String> keys = new TreeSet<>(before.propertyNames());
        keys.addAll(after.propertyNames());
        return keys.stream()
                .filter(key -> !before.path(key).equals(after.path(key)))
                .map(key -> changed(key, before.path(key), after.path(key), secret))
                .sorted(Comparator.comparingInt(Changed::number));
    }

    private static Changed changed(String key, JsonNode before, JsonNode after, boolean secret) {
        Term term = Term.holding(key);
        return new Changed(
                key,
                term.number(),
                term.title(),
                secret,
                change(before, after),
                fields(before, after));
    }

    private static Change change(JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return Change.ADDED;
        }
        return after.isMissingNode() ? Change.REMOVED : Change.CHANGED;
    }

    private static List<Field> fields(JsonNode before, JsonNode after) {
        Map<String, String> old = leaves(before);
        Map<String, String> young = leaves(after);
        TreeSet<String> pointers = new TreeSet<>(old.keySet());
        pointers.addAll(young.keySet());
        List<Field> fields = new ArrayList<>();
        for (String pointer : pointers) {
            Optional<String> was = Optional.ofNullable(old.get(pointer));
            Optional<String> is = Optional.ofNullable(young.get(pointer));
            if (!was.equals(is)) {
                fields.add(new Field(pointer, was, is));
            }
        }
        return List.copyOf(fields);
    }

    private static Map<String, String> leaves(JsonNode node) {
        Map<String, String> leaves = new TreeMap<>();
        collect("", node, leaves);
        return leaves;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties()
                    .forEach(it -> collect(pointer + "/" + it.getKey(), it.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), leaves);
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            leaves.put(pointer, node.isString() ? node.asString() : node.toString());
        }
    }
}
