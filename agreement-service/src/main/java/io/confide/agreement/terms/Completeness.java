package io.confide.agreement.terms;

import io.confide.deciding.Refusal.Violation;
import io.confide.events.EngagementKind;
import java.util.Arrays;
import java.util.List;

/** Whether an agreement says what it must before anybody may be asked to sign it (A4). */
public record Completeness(boolean complete, List<Missing> missing, List<Missing> warnings) {

    public static Completeness of(Terms terms, EngagementKind kind) {
        List<Missing> missing =
                Arrays.stream(Term.values())
                        .filter(term -> term.neededBy(kind))
                        .map(term -> Missing.of(term, Sheet.lacking(term, terms, kind).fields()))
                        .filter(term -> !term.lacking().isEmpty())
                        .toList();
        return new Completeness(missing.isEmpty(), missing, warnings(terms));
    }

    public List<Violation> violations() {
        return missing.stream()
                .map(it ->
                        new Violation(
                                it.term(),
                                "term %d (%s): %s"
                                        .formatted(it.number(), it.standard(), it.remedy())))
                .toList();
    }

    private static List<Missing> warnings(Terms terms) {
        return terms.terms().flatMap(SharedTerms::law).filter(Law::reviewed).isPresent()
                ? List.of()
                : List.of(
                        new Missing(
                                "law",
                                Term.LAW.number(),
                                Term.LAW.standard(),
                                "Have somebody with legal training look at it, and record reviewer, date and jurisdiction.",
                                List.of("legalReview")));
    }

    /**
     * A term that is missing, or says nothing that could bind anybody.
     *
     * @param term its key in the draft
     * @param standard who asks for it
     * @param remedy what to write
     * @param lacking the fields it is about
     */
    public record Missing(
            String term, int number, String standard, String remedy, List<String> lacking) {
        static Missing of(Term term, List<String> lacking) {
            return new Missing(term.key(), term.number(), term.standard(), term.remedy(), lacking);
        }
    }
}
