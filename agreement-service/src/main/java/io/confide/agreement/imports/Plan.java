package io.confide.agreement.imports;

import io.confide.agreement.engagement.ClientFiles.NewFile;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an import would do.
 *
 * @param files by line
 * @param flaws why it will not; with any of them, nothing of it happens
 */
record Plan(List<Newcomer> people, Map<Integer, NewFile> files, List<Flaw> flaws) {
    Plan {
        people = List.copyOf(people);
        files = Map.copyOf(files);
        flaws = flaws.stream().sorted(Comparator.comparingInt(Flaw::line)).toList();
    }

    @Override
    public String toString() {
        return "Plan[%d, %d]".formatted(people.size(), files.size());
    }
}
