package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import io.confide.events.OpenTerms.Baseline;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Where each term stands in the two documents, and what it lacks there. */
final class Sheet {
    private static final Wording NOTHING = _ -> new Lacking(List.of("all of it"));

    private Sheet() {}

    static Lacking lacking(Term term, Terms terms, EngagementKind kind) {
        return switch (term) {
            case PARTIES -> shared(terms, SharedTerms::parties, kind);
            case COACHING -> shared(terms, SharedTerms::coaching, kind);
            case ETHICS -> shared(terms, SharedTerms::ethics, kind);
            case RESPONSIBILITIES -> shared(terms, SharedTerms::responsibilities, kind);
            case AIMS -> secret(terms, PrivateTerms::aims, kind);
            case PERSONAL -> texts(terms, SharedTerms::personal);
            case SESSIONS -> shared(terms, SharedTerms::sessions, kind);
            case CHANNELS -> channels(terms, kind);
            case FEES -> shared(terms, SharedTerms::fees, kind);
            case CANCELLATION -> shared(terms, SharedTerms::cancellation, kind);
            case CONFIDENTIALITY -> text(terms, SharedTerms::confidentiality);
            case LIMITS -> shared(terms, SharedTerms::confidentialityLimits, kind);
            case CUSTODY -> secret(terms, PrivateTerms::custody, kind);
            case INACTIVE_STORAGE -> text(terms, SharedTerms::inactiveStorage);
            case RETENTION -> shared(terms, SharedTerms::retention, kind);
            case SPONSOR_RECEIVES -> set(terms, SharedTerms::sponsorReceives);
            case SPONSOR_NEVER_RECEIVES -> shared(terms, SharedTerms::sponsorNeverReceives, kind);
            case EXPECTATIONS -> shared(terms, SharedTerms::expectations, kind);
            case SEPARATION -> shared(terms, SharedTerms::separation, kind);
            case TECHNOLOGY -> shared(terms, SharedTerms::technology, kind);
            case SUPERVISION -> shared(terms, SharedTerms::supervision, kind);
            case ENDING -> shared(terms, SharedTerms::ending, kind);
            case RECONFIRMATION -> shared(terms, SharedTerms::reconfirmation, kind);
            case FEEDBACK -> shared(terms, SharedTerms::feedback, kind);
            case CONFLICTS -> text(terms, SharedTerms::conflicts);
            case LAW -> shared(terms, SharedTerms::law, kind);
            case PRIVACY -> shared(terms, SharedTerms::privacy, kind);
        };
    }

    private static Lacking shared(
            Terms terms,
            Function<SharedTerms, Optional<? extends Wording>> term,
            EngagementKind kind) {
        return orNothing(terms.terms().flatMap(term)).lacking(kind);
    }

    private static Lacking secret(
            Terms terms,
            Function<PrivateTerms, Optional<? extends Wording>> term,
            EngagementKind kind) {
        return orNothing(terms.annex().flatMap(term)).lacking(kind);
    }

    /** Term 8 stands in both documents. */
    private static Lacking channels(Terms terms, EngagementKind kind) {
        return shared(terms, SharedTerms::contact, kind)
                .under("contact")
                .and(secret(terms, PrivateTerms::privateChannel, kind).under("privateChannel"));
    }

    private static Lacking text(Terms terms, Function<SharedTerms, Optional<String>> text) {
        return Lacking.nothing().text("text", terms.terms().flatMap(text));
    }

    private static Lacking texts(Terms terms, Function<SharedTerms, Optional<List<String>>> texts) {
        return Lacking.nothing().texts("texts", terms.terms().flatMap(texts));
    }

    /** An empty set is an answer; a hole in it is none. */
    private static Lacking set(Terms terms, Function<SharedTerms, Optional<Set<Baseline>>> set) {
        return Lacking.nothing()
                .holds(
                        "list",
                        terms.terms()
                                .flatMap(set)
                                .filter(all -> all.stream().allMatch(Objects::nonNull))
                                .isPresent());
    }

    private static Wording orNothing(Optional<? extends Wording> wording) {
        return wording.isPresent() ? wording.get() : NOTHING;
    }
}
