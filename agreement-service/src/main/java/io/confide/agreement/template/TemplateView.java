package io.confide.agreement.template;

import io.confide.agreement.template.Template.Edition;
import io.confide.agreement.template.Template.Kept;
import io.confide.agreement.terms.Completeness;
import io.confide.agreement.terms.Completeness.Missing;
import io.confide.agreement.terms.SharedTerms;
import io.confide.agreement.terms.Terms;
import io.confide.deciding.Refusal;
import io.confide.events.EngagementKind;
import io.confide.events.EventJson;
import io.confide.events.Personal;
import io.confide.events.Sha256;
import io.confide.events.TemplateId;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A template with what may become its next edition.
 *
 * @param terms without parties
 * @param editions the first one first
 * @param retired nobody begins with it any more
 */
record TemplateView(
        TemplateId id,
        String name,
        EngagementKind kind,
        JsonNode terms,
        List<EditionOutline> editions,
        boolean retired) {
    static TemplateView of(TemplateId id, Kept template) {
        return new TemplateView(
                id,
                said(template.draft().name()),
                template.draft().kind(),
                json(template.draft().terms()),
                template.editions().stream().map(EditionOutline::of).toList(),
                template.retired());
    }

    private static JsonNode json(Personal<String> terms) {
        return EventJson.mapper().readTree(said(terms));
    }

    private static String said(Personal<String> text) {
        return text.value().orElseThrow(Refusal::notFound);
    }

    @Override
    public String toString() {
        return "TemplateView[" + id + "]";
    }

    /**
     * @param latest absent as long as nothing is issued
     */
    record TemplateOutline(
            TemplateId id,
            Optional<String> name,
            EngagementKind kind,
            Optional<EditionOutline> latest,
            boolean retired) {
        static TemplateOutline of(TemplateId id, Kept template) {
            return new TemplateOutline(
                    id,
                    template.draft().name().value(),
                    template.draft().kind(),
                    template.latest().map(EditionOutline::of),
                    template.retired());
        }

        @Override
        public String toString() {
            return "TemplateOutline[" + id + "]";
        }
    }

    record EditionOutline(int edition, Sha256 hash, EngagementKind kind) {
        static EditionOutline of(Edition edition) {
            return new EditionOutline(edition.number(), edition.hash(), edition.kind());
        }
    }

    /**
     * What was issued, as it stays.
     *
     * @param hash of the canonical JSON of the terms
     * @param toFill what is left for the coach to write
     */
    record EditionView(
            TemplateId template,
            int edition,
            Sha256 hash,
            String name,
            EngagementKind kind,
            JsonNode terms,
            List<Missing> toFill) {
        static EditionView of(TemplateId template, Edition edition) {
            return new EditionView(
                    template,
                    edition.number(),
                    edition.hash(),
                    said(edition.name()),
                    edition.kind(),
                    json(edition.terms()),
                    TemplateView.toFill(edition.terms(), edition.kind()));
        }

        @Override
        public String toString() {
            return "EditionView[" + template + ", " + edition + "]";
        }
    }

    static List<Missing> toFill(Personal<String> terms, EngagementKind kind) {
        SharedTerms wording = EventJson.mapper().readValue(said(terms), SharedTerms.class);
        return Completeness.of(Terms.shared(wording), kind).missing();
    }
}
