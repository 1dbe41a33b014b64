package io.confide.gateway.register;

import io.confide.gateway.viewing.EngagementFile.Who;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines of the register for a spreadsheet (RFC 4180); no cell of it is ever a formula. */
final class Csv {
    private static final String HEADER =
            "engagement,kind,stage,standings,client,coach,programme,opened,version,signed,missing,"
                    + "next_due,next_what\r\n";
    private static final String FORMULAS = "=+-@\t\r\n";

    private Csv() {}

    static String of(List<RegisterLine> lines) {
        return lines.stream().map(Csv::line).collect(Collectors.joining("", HEADER, ""));
    }

    private static String line(RegisterLine line) {
        return Stream.of(
                        line.id(),
                        word(line.kind()),
                        word(line.stage()),
                        words(line.standings()),
                        line.client().map(Csv::name).orElse(""),
                        name(line.coach()),
                        line.programme().map(p -> p.value()).orElse(""),
                        line.openedAt().toString(),
                        line.version().map(String::valueOf).orElse(""),
                        words(line.signed()),
                        words(line.missing()),
                        line.next().map(n -> n.on().toString()).orElse(""),
                        line.next().map(n -> word(n.what())).orElse(""))
                .map(Csv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String name(Who who) {
        return who.name().map(said -> said.words().orElse("erased")).orElse(who.id().value());
    }

    private static String words(List<? extends Enum<?>> constants) {
        return constants.stream().map(Csv::word).collect(Collectors.joining(" "));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A spreadsheet would run what begins like a formula; an apostrophe makes it text. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
