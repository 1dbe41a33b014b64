package io.confide.faults.check;

import io.confide.faults.check.Verdict.Wrong;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Every view against a fresh fold of the log. */
public final class ViewCheck {
    private ViewCheck() {}

    static void check(Evidence evidence, Verdict verdict) {
        evidence.views()
                .forEach((name, views) -> {
                    String view = name.substring(name.indexOf('/') + 1);
                    compare(name, evidence.fresh().getOrDefault(view, Map.of()), views, verdict);
                });
    }

    /** Whether every view is what a fresh fold makes of the log. */
    public static boolean isWhole(
            Map<String, Map<String, View>> fresh, Map<String, Map<String, View>> views) {
        Verdict verdict = new Verdict();
        views.forEach((name, found) ->
                compare(
                        name,
                        fresh.getOrDefault(name.substring(name.indexOf('/') + 1), Map.of()),
                        found,
                        verdict));
        return verdict.isClean();
    }

    private static void compare(
            String name, Map<String, View> fresh, Map<String, View> views, Verdict verdict) {
        Set<String> keys = new HashSet<>(fresh.keySet());
        keys.addAll(views.keySet());
        for (String key : keys) {
            compare(
                    name + " " + key,
                    fresh.getOrDefault(key, View.NOTHING),
                    views.getOrDefault(key, View.NOTHING),
                    verdict);
        }
    }

    private static void compare(String name, View fresh, View view, Verdict verdict) {
        Set<String> subjects = new HashSet<>(fresh.positions().keySet());
        subjects.addAll(view.positions().keySet());
        for (String subject : subjects) {
            compare(
                    name,
                    fresh.positions().getOrDefault(subject, List.of()),
                    view.positions().getOrDefault(subject, List.of()),
                    verdict);
        }
        for (Long position : fresh.words().keySet()) {
            if (!Objects.equals(fresh.words().get(position), view.words().get(position))) {
                verdict.add(Wrong.LOST, name + " has not the words of position " + position);
            }
        }
        for (Long position : view.words().keySet()) {
            if (!fresh.words().containsKey(position)) {
                verdict.add(Wrong.LEAKED, name + " still has the words of position " + position);
            }
        }
    }

    private static void compare(String name, List<Long> fresh, List<Long> view, Verdict verdict) {
        Map<Long, Integer> counts = new HashMap<>();
        long before = 0;
        for (long position : view) {
            int times = counts.merge(position, 1, Integer::sum);
            if (times > 1) {
                verdict.add(Wrong.DUPLICATED, name + " has position " + position + " again");
            } else if (position < before) {
                verdict.add(Wrong.REORDERED, name + " has " + position + " after " + before);
            }
            before = Math.max(before, position);
        }
        Set<Long> expected = new HashSet<>(fresh);
        for (long position : fresh) {
            if (!counts.containsKey(position)) {
                verdict.add(Wrong.LOST, name + " lacks position " + position);
            }
        }
        for (long position : counts.keySet()) {
            if (!expected.contains(position)) {
                verdict.add(Wrong.DUPLICATED, name + " has position " + position + " of nowhere");
            }
        }
    }
}
