package io.confide.agreement.template;

import io.confide.events.EngagementKind;
import io.confide.events.Personal;
import io.confide.events.Sha256;
import io.confide.events.TemplateEvent.TemplateDrafted;
import io.confide.events.TemplateEvent.TemplateIssued;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A template: not there, or kept with everything that was ever issued of it. */
public sealed interface Template {

    /** Nobody has written it. */
    record Unknown() implements Template {}

    /**
     * The firm's wording.
     *
     * @param draft what may become the next edition
     * @param editions the first one first
     * @param retired nobody begins with it any more
     */
    record Kept(Draft draft, List<Edition> editions, boolean retired) implements Template {
        public Kept {
            editions = List.copyOf(editions);
        }

        static Kept of(Draft draft) {
            return new Kept(draft, List.of(), false);
        }

        Kept rewritten(Draft next) {
            return new Kept(next, editions, retired);
        }

        Kept issued(Edition edition) {
            return new Kept(
                    draft, Stream.concat(editions.stream(), Stream.of(edition)).toList(), retired);
        }

        Kept parted() {
            return new Kept(draft, editions, true);
        }

        /** Empty when there is none of this number. */
        public Optional<Edition> edition(int number) {
            return number < 1 || number > editions.size()
                    ? Optional.empty()
                    : Optional.of(editions.get(number - 1));
        }

        Optional<Edition> latest() {
            return edition(editions.size());
        }
    }

    /**
     * @param terms canonical, without parties
     */
    record Draft(EngagementKind kind, Personal<String> name, Personal<String> terms) {
        static Draft of(TemplateDrafted event) {
            return new Draft(event.kind(), event.name(), event.terms());
        }

        boolean says(EngagementKind otherKind, String otherName, String otherTerms) {
            return kind == otherKind
                    && name.required().equals(otherName)
                    && terms.required().equals(otherTerms);
        }
    }

    /**
     * Frozen.
     *
     * @param hash of the terms
     * @param terms canonical, without parties
     */
    record Edition(
            int number,
            Sha256 hash,
            EngagementKind kind,
            Personal<String> name,
            Personal<String> terms) {
        static Edition of(TemplateIssued event) {
            return new Edition(
                    event.edition(), event.hash(), event.kind(), event.name(), event.terms());
        }
    }
}
