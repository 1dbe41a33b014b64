package io.confide.agreement.terms;

import static io.confide.events.EngagementKind.INDIVIDUAL;
import static io.confide.events.EngagementKind.INTERNAL;
import static io.confide.events.EngagementKind.SPONSORED;

import io.confide.events.EngagementKind;
import io.confide.events.OpenTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The 27 terms: who needs them, which standard asks for them, and how to mend one. */
public enum Term {
    PARTIES(
            1,
            "parties",
            "Parties",
            Needed.BY_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Name the client, the coach with credentials and, if there is one, the sponsor organisation with its contact.",
            Sheet.shared(SharedTerms::parties)),
    COACHING(
            2,
            "coaching",
            "What coaching is and is not",
            Needed.BY_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Say what coaching is, and what it is not, such as therapy or advice.",
            Sheet.shared(SharedTerms::coaching)),
    ETHICS(
            3,
            "ethics",
            "Code of ethics",
            Needed.BY_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Name the code of ethics with its version and a link to it.",
            Sheet.shared(SharedTerms::ethics)),
    RESPONSIBILITIES(
            4,
            "responsibilities",
            "Roles and responsibilities",
            Needed.BY_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Say what each party at the table does.",
            Sheet.shared(SharedTerms::responsibilities)),
    AIMS(
            5,
            "aims",
            "Aims",
            Needed.BY_ALL,
            "ICF 2025 §1",
            "Write the aims in the client's words, or say that the client sets them in the first session.",
            Sheet.secret(PrivateTerms::aims)),
    PERSONAL(
            6,
            "personal",
            "Written for this client",
            Needed.BY_ALL,
            "EMCC Contracting",
            "Write at least one term for this client alone.",
            Sheet.sharedTexts(SharedTerms::personal)),
    SESSIONS(
            7,
            "sessions",
            "Sessions",
            Needed.BY_ALL,
            "ICF 2025 §1",
            "Give number, minutes, frequency, place, start and an expected end that is not before the start.",
            Sheet.shared(SharedTerms::sessions)),
    CHANNELS(
            8,
            "contact and privateChannel",
            "Contact and channels",
            Needed.BY_ALL,
            "ICF 2025 §2; GDPR Art. 32",
            "Give the contact details and the administrative channel, and in the annex the client's own private channel.",
            Sheet.both(SharedTerms::contact, PrivateTerms::privateChannel)),
    FEES(
            9,
            "fees",
            "Fees",
            Set.of(INDIVIDUAL, SPONSORED),
            "ICF 2025 §1; EMCC Contracting",
            "Say the amount, who pays and when.",
            Sheet.shared(SharedTerms::fees)),
    CANCELLATION(
            10,
            "cancellation",
            "Cancelling and moving sessions",
            Needed.BY_ALL,
            "ICF 2025 §1",
            "Say how many hours before a session may be moved or cancelled and what happens otherwise.",
            Sheet.shared(SharedTerms::cancellation)),
    CONFIDENTIALITY(
            11,
            "confidentiality",
            "Confidentiality",
            Needed.BY_ALL,
            "ICF 2025 §2; EMCC Confidentiality",
            "Say what is confidential, towards whom and for how long.",
            Sheet.sharedText(SharedTerms::confidentiality)),
    LIMITS(
            12,
            "confidentialityLimits",
            "Limits of confidentiality",
            Needed.BY_ALL,
            "ICF 2025 §2; EMCC Confidentiality",
            "Name all three limits: law or court order, risk of harm, illegal activity.",
            Sheet.shared(SharedTerms::confidentialityLimits)),
    CUSTODY(
            13,
            "custody",
            "Custody of records",
            Needed.BY_ALL,
            "ICF 2025 §2; GDPR Art. 32",
            "Let the client choose who keeps the records, and say where.",
            Sheet.secret(PrivateTerms::custody)),
    INACTIVE_STORAGE(
            14,
            "inactiveStorage",
            "Storage of inactive files",
            Needed.BY_ALL,
            "ICF 2025 §2; GDPR Art. 5(1)(f)",
            "Say how files are stored once the coaching has ended.",
            Sheet.sharedText(SharedTerms::inactiveStorage)),
    RETENTION(
            15,
            "retention",
            "Retention and disposal",
            Needed.BY_ALL,
            "ICF 2025 §2; GDPR Art. 5(1)(e), 13(2)(a)",
            "Give a period for each of AGREEMENT, RECORDS, REFLECTIONS, HOURS and DISCLOSURES (P0D is allowed), what starts it, how disposal is done, and what is exempt and why.",
            Sheet.shared(SharedTerms::retention)),
    SPONSOR_RECEIVES(
            16,
            "sponsorReceives",
            "What the sponsor receives without asking",
            Set.of(SPONSORED, INTERNAL),
            "ICF 2025 §1; EMCC Confidentiality",
            "List what the sponsor gets of ACTIVE, IDENTITY, DATES and COUNT; an empty list is an answer.",
            Sheet.sharedSet(SharedTerms::sponsorReceives)),
    SPONSOR_NEVER_RECEIVES(
            17,
            "sponsorNeverReceives",
            "What the sponsor never receives",
            Set.of(SPONSORED, INTERNAL),
            "ICF 2025 §2; EMCC Confidentiality",
            "List what the sponsor never receives, and that the client decides the rest.",
            Sheet.shared(SharedTerms::sponsorNeverReceives)),
    EXPECTATIONS(
            18,
            "expectations",
            "Expectations, return and reports",
            Set.of(SPONSORED, INTERNAL),
            "ICF 2025 §1; EMCC Contracting",
            "Say what feedback and return are expected, who writes the progress report and when.",
            Sheet.shared(SharedTerms::expectations)),
    SEPARATION(
            19,
            "separation",
            "Coaching apart from personnel matters",
            Set.of(INTERNAL),
            "ICF 2025 §3; EMCC Conflict of interest; GDPR Art. 5(1)(b)",
            "Say how coaching notes are kept apart from HR records and what happens when roles conflict.",
            Sheet.shared(SharedTerms::separation)),
    TECHNOLOGY(
            20,
            "technology",
            "Recording, transcription, artificial intelligence",
            Needed.BY_ALL,
            "ICF 2025 §2; GDPR Art. 13",
            "Answer recording, transcription and artificialIntelligence with yes or no each.",
            Sheet.shared(SharedTerms::technology)),
    SUPERVISION(
            21,
            "supervision",
            "Supervision",
            Needed.BY_ALL,
            "EMCC Supervision; ICF 2025 §2",
            "Say that the work may be discussed in supervision without identity.",
            Sheet.shared(SharedTerms::supervision)),
    ENDING(
            22,
            "ending",
            "Ending the coaching",
            Needed.BY_ALL,
            "ICF 2025 §1; EMCC Terminating",
            "Say that every party may end it, and with how many days' notice.",
            Sheet.shared(SharedTerms::ending)),
    RECONFIRMATION(
            23,
            "reconfirmation",
            "Reconfirmation",
            Needed.BY_ALL,
            "ICF 2025 §1",
            "Say after how many sessions or which period, or both, the agreement is looked at again.",
            Sheet.shared(SharedTerms::reconfirmation)),
    FEEDBACK(
            24,
            "feedback",
            "Feedback and complaints",
            Needed.BY_ALL,
            "EMCC Contracting; ICF 2025 §1",
            "Say how the client gives feedback, and where a complaint or dispute goes.",
            Sheet.shared(SharedTerms::feedback)),
    CONFLICTS(
            25,
            "conflicts",
            "Conflicts of interest",
            Set.of(SPONSORED, INTERNAL),
            "ICF 2025 §3; EMCC Conflict of interest",
            "State the conflicts of interest in a sentence, or that there are none that are known.",
            Sheet.sharedText(SharedTerms::conflicts)),
    LAW(
            26,
            "law",
            "Law and legal review",
            Needed.BY_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Name the governing law.",
            Sheet.shared(SharedTerms::law)),
    PRIVACY(
            27,
            "privacy",
            "Privacy notice",
            Needed.BY_ALL,
            "GDPR Art. 13",
            "Name controller, purposes, lawful basis, recipients, retention, rights, how consent is withdrawn, and the authority.",
            Sheet.shared(SharedTerms::privacy));

    private final int number;
    private final String key;
    private final String title;
    private final Set<EngagementKind> needed;
    private final String standard;
    private final String remedy;
    private final Sheet sheet;

    Term(
            int number,
            String key,
            String title,
            Set<EngagementKind> needed,
            String standard,
            String remedy,
            Sheet sheet) {
        this.number = number;
        this.key = key;
        this.title = title;
        this.needed = needed;
        this.standard = standard;
        this.remedy = remedy;
        this.sheet = sheet;
    }

    /** In the list of terms, 1 to 27. */
    public int number() {
        return number;
    }

    /** Its name in a draft; term 8 has two, one in each part. */
    public String key() {
        return key;
    }

    /** Its names in the two documents. */
    public Stream<String> keys() {
        return Arrays.stream(key.split(" and ", -1));
    }

    /** As it is headed in a copy. */
    public String title() {
        return title;
    }

    public boolean neededBy(EngagementKind kind) {
        return needed.contains(kind);
    }

    /** Who asks for it. */
    public String standard() {
        return standard;
    }

    /** What to write. */
    public String remedy() {
        return remedy;
    }

    List<String> lacking(Terms terms, EngagementKind kind) {
        return sheet.lacking().apply(terms).lacking(kind).fields();
    }

    private static final class Needed {
        static final Set<EngagementKind> BY_ALL = Set.of(INDIVIDUAL, SPONSORED, INTERNAL);
    }

    /** Where a term stands in the two documents. */
    private record Sheet(Function<Terms, Wording> lacking) {
        private static final Wording NOTHING = _ -> new Lacking(List.of("all of it"));

        static Sheet shared(Function<SharedTerms, Optional<? extends Wording>> term) {
            return new Sheet(terms -> orNothing(terms.terms().flatMap(term)));
        }

        static Sheet secret(Function<PrivateTerms, Optional<? extends Wording>> term) {
            return new Sheet(terms -> orNothing(terms.annex().flatMap(term)));
        }

        static Sheet both(
                Function<SharedTerms, Optional<? extends Wording>> open,
                Function<PrivateTerms, Optional<? extends Wording>> secret) {
            return new Sheet(terms -> kind -> part("contact", terms.terms().flatMap(open), kind)
                    .and(part("privateChannel", terms.annex().flatMap(secret), kind)));
        }

        static Sheet sharedText(Function<SharedTerms, Optional<String>> text) {
            return new Sheet(
                    terms -> _ -> Lacking.nothing().text("text", terms.terms().flatMap(text)));
        }

        static Sheet sharedTexts(Function<SharedTerms, Optional<List<String>>> texts) {
            return new Sheet(
                    terms -> _ -> Lacking.nothing().texts("texts", terms.terms().flatMap(texts)));
        }

        /** An empty set is an answer; a hole in it is none. */
        static Sheet sharedSet(Function<SharedTerms, Optional<Set<OpenTerms.Baseline>>> set) {
            return new Sheet(terms -> _ -> Lacking.nothing()
                    .holds(
                            "list",
                            terms.terms()
                                    .flatMap(set)
                                    .filter(all -> all.stream().allMatch(Objects::nonNull))
                                    .isPresent()));
        }

        private static Wording orNothing(Optional<? extends Wording> wording) {
            return wording.isPresent() ? wording.get() : NOTHING;
        }

        private static Lacking part(
                String name, Optional<? extends Wording> wording, EngagementKind kind) {
            return new Lacking(
                    orNothing(wording).lacking(kind).fields().stream()
                            .map(field -> name + "." + field)
                            .toList());
        }
    }
}
