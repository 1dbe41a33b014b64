package io.confide.faults.work;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a worker process is told at its start.
 *
 * @param source the log of its service, {@link Workplace#SESSION} or {@link Workplace#ACCESS}
 * @param name of the instance, the same before and after a kill
 * @param member whether Kafka's groups know it by that name
 * @param database empty for SQLite files under {@code directory}, else a MongoDB's address
 * @param limit what is appended to the name of the SQLite file, such as a bound on its size
 * @param feed port at which it tells its log
 * @param owners where the log of {@code session} can be asked for
 * @param lease how long a publisher that fell silent holds up the other
 * @param shift how wrong its clock is
 */
public record Orders(
        String source,
        String name,
        boolean member,
        Path directory,
        Optional<String> database,
        String limit,
        String kafka,
        int feed,
        List<URI> owners,
        Duration lease,
        Duration shift,
        OtherLanguage language) {

    /** As arguments of its process. */
    public List<String> arguments() {
        List<String> all = new ArrayList<>();
        all.add("source=" + source);
        all.add("name=" + name);
        all.add("member=" + member);
        all.add("directory=" + directory);
        all.add("database=" + database.orElse(""));
        all.add("limit=" + limit);
        all.add("kafka=" + kafka);
        all.add("feed=" + feed);
        all.add("owners=" + String.join(",", owners.stream().map(URI::toString).toList()));
        all.add("lease=" + lease);
        all.add("shift=" + shift);
        all.add("language=" + language);
        return all;
    }

    static Orders of(String[] arguments) {
        Map<String, String> said = new HashMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            said.put(argument.substring(0, sign), argument.substring(sign + 1));
        }
        return new Orders(
                text(said, "source"),
                text(said, "name"),
                Boolean.parseBoolean(text(said, "member")),
                Path.of(text(said, "directory")),
                Optional.of(text(said, "database")).filter(it -> !it.isEmpty()),
                text(said, "limit"),
                text(said, "kafka"),
                Integer.parseInt(text(said, "feed")),
                Stream.of(text(said, "owners").split(",", -1)).map(URI::create).toList(),
                Duration.parse(text(said, "lease")),
                Duration.parse(text(said, "shift")),
                OtherLanguage.valueOf(text(said, "language")));
    }

    private static String text(Map<String, String> said, String name) {
        String text = said.get(name);
        if (text == null) {
            throw new IllegalArgumentException("nobody said " + name);
        }
        return text;
    }

    public Orders withLanguage(OtherLanguage other) {
        return new Orders(
                source, name, member, directory, database, limit, kafka, feed, owners, lease, shift,
                other);
    }

    public Orders withLimit(String other) {
        return new Orders(
                source, name, member, directory, database, other, kafka, feed, owners, lease, shift,
                language);
    }

    public Orders withShift(Duration other) {
        return new Orders(
                source, name, member, directory, database, limit, kafka, feed, owners, lease, other,
                language);
    }
}
