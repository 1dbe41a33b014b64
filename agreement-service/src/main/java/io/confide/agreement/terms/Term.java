package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import java.util.Arrays;
import java.util.stream.Stream;

/** The 27 terms: who needs them, which standard asks for them, and how to mend one. */
public enum Term {
    PARTIES(
            1,
            "parties",
            "Parties",
            Asked.OF_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Name the client, the coach with credentials and, if there is one, the sponsor"
                    + " organisation with its contact."),
    COACHING(
            2,
            "coaching",
            "What coaching is and is not",
            Asked.OF_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Say what coaching is, and what it is not, such as therapy or advice."),
    ETHICS(
            3,
            "ethics",
            "Code of ethics",
            Asked.OF_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Name the code of ethics with its version and a link to it."),
    RESPONSIBILITIES(
            4,
            "responsibilities",
            "Roles and responsibilities",
            Asked.OF_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Say what each party at the table does."),
    AIMS(
            5,
            "aims",
            "Aims",
            Asked.OF_ALL,
            "ICF 2025 §1",
            "Write the aims in the client's words, or say that the client sets them in the first"
                    + " session."),
    PERSONAL(
            6,
            "personal",
            "Written for this client",
            Asked.OF_ALL,
            "EMCC Contracting",
            "Write at least one term for this client alone."),
    SESSIONS(
            7,
            "sessions",
            "Sessions",
            Asked.OF_ALL,
            "ICF 2025 §1",
            "Give number, minutes, frequency, place, start and an expected end that is not before"
                    + " the start."),
    CHANNELS(
            8,
            "contact and privateChannel",
            "Contact and channels",
            Asked.OF_ALL,
            "ICF 2025 §2; GDPR Art. 32",
            "Give the contact details and the administrative channel, and in the annex the client's"
                    + " own private channel."),
    FEES(
            9,
            "fees",
            "Fees",
            Asked.WHERE_PAID,
            "ICF 2025 §1; EMCC Contracting",
            "Say the amount, who pays and when."),
    CANCELLATION(
            10,
            "cancellation",
            "Cancelling and moving sessions",
            Asked.OF_ALL,
            "ICF 2025 §1",
            "Say how many hours before a session may be moved or cancelled and what happens"
                    + " otherwise."),
    CONFIDENTIALITY(
            11,
            "confidentiality",
            "Confidentiality",
            Asked.OF_ALL,
            "ICF 2025 §2; EMCC Confidentiality",
            "Say what is confidential, towards whom and for how long."),
    LIMITS(
            12,
            "confidentialityLimits",
            "Limits of confidentiality",
            Asked.OF_ALL,
            "ICF 2025 §2; EMCC Confidentiality",
            "Name all three limits: law or court order, risk of harm, illegal activity."),
    CUSTODY(
            13,
            "custody",
            "Custody of records",
            Asked.OF_ALL,
            "ICF 2025 §2; GDPR Art. 32",
            "Let the client choose who keeps the records, and say where."),
    INACTIVE_STORAGE(
            14,
            "inactiveStorage",
            "Storage of inactive files",
            Asked.OF_ALL,
            "ICF 2025 §2; GDPR Art. 5(1)(f)",
            "Say how files are stored once the coaching has ended."),
    RETENTION(
            15,
            "retention",
            "Retention and disposal",
            Asked.OF_ALL,
            "ICF 2025 §2; GDPR Art. 5(1)(e), 13(2)(a)",
            "Give a period for each of AGREEMENT, RECORDS, REFLECTIONS, HOURS and DISCLOSURES (P0D"
                    + " is allowed), what starts it, how disposal is done, and what is exempt and"
                    + " why."),
    SPONSOR_RECEIVES(
            16,
            "sponsorReceives",
            "What the sponsor receives without asking",
            Asked.WITH_A_SPONSOR,
            "ICF 2025 §1; EMCC Confidentiality",
            "List what the sponsor gets of ACTIVE, IDENTITY, DATES and COUNT; an empty list is an"
                    + " answer."),
    SPONSOR_NEVER_RECEIVES(
            17,
            "sponsorNeverReceives",
            "What the sponsor never receives",
            Asked.WITH_A_SPONSOR,
            "ICF 2025 §2; EMCC Confidentiality",
            "List what the sponsor never receives, and that the client decides the rest."),
    EXPECTATIONS(
            18,
            "expectations",
            "Expectations, return and reports",
            Asked.WITH_A_SPONSOR,
            "ICF 2025 §1; EMCC Contracting",
            "Say what feedback and return are expected, who writes the progress report and when."),
    SEPARATION(
            19,
            "separation",
            "Coaching apart from personnel matters",
            Asked.OF_INTERNAL_COACHES,
            "ICF 2025 §3; EMCC Conflict of interest; GDPR Art. 5(1)(b)",
            "Say how coaching notes are kept apart from HR records and what happens when roles"
                    + " conflict."),
    TECHNOLOGY(
            20,
            "technology",
            "Recording, transcription, artificial intelligence",
            Asked.OF_ALL,
            "ICF 2025 §2; GDPR Art. 13",
            "Answer recording, transcription and artificialIntelligence with yes or no each."),
    SUPERVISION(
            21,
            "supervision",
            "Supervision",
            Asked.OF_ALL,
            "EMCC Supervision; ICF 2025 §2",
            "Say that the work may be discussed in supervision without identity."),
    ENDING(
            22,
            "ending",
            "Ending the coaching",
            Asked.OF_ALL,
            "ICF 2025 §1; EMCC Terminating",
            "Say that every party may end it, and with how many days' notice."),
    RECONFIRMATION(
            23,
            "reconfirmation",
            "Reconfirmation",
            Asked.OF_ALL,
            "ICF 2025 §1",
            "Say after how many sessions or which period, or both, the agreement is looked at"
                    + " again."),
    FEEDBACK(
            24,
            "feedback",
            "Feedback and complaints",
            Asked.OF_ALL,
            "EMCC Contracting; ICF 2025 §1",
            "Say how the client gives feedback, and where a complaint or dispute goes."),
    CONFLICTS(
            25,
            "conflicts",
            "Conflicts of interest",
            Asked.WITH_A_SPONSOR,
            "ICF 2025 §3; EMCC Conflict of interest",
            "State the conflicts of interest in a sentence, or that there are none that are"
                    + " known."),
    LAW(
            26,
            "law",
            "Law and legal review",
            Asked.OF_ALL,
            "ICF 2025 §1; EMCC Contracting",
            "Name the governing law."),
    PRIVACY(
            27,
            "privacy",
            "Privacy notice",
            Asked.OF_ALL,
            "GDPR Art. 13",
            "Name controller, purposes, lawful basis, recipients, retention, rights, how consent is"
                    + " withdrawn, and the authority.");

    private final int number;
    private final String key;
    private final String title;
    private final Asked asked;
    private final String standard;
    private final String remedy;

    Term(int number, String key, String title, Asked asked, String standard, String remedy) {
        this.number = number;
        this.key = key;
        this.title = title;
        this.asked = asked;
        this.standard = standard;
        this.remedy = remedy;
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

    /** The term that this name in one of the two documents belongs to. */
    static Term holding(String key) {
        return Arrays.stream(values())
                .filter(term -> term.keys().anyMatch(key::equals))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no term is named " + key));
    }

    /** As it is headed in a copy. */
    public String title() {
        return title;
    }

    public boolean neededBy(EngagementKind kind) {
        return asked.of(kind);
    }

    /** Who asks for it. */
    public String standard() {
        return standard;
    }

    /** What to write. */
    public String remedy() {
        return remedy;
    }

    /** Whose agreements need a term. */
    private enum Asked {
        OF_ALL,
        WHERE_PAID,
        WITH_A_SPONSOR,
        OF_INTERNAL_COACHES;

        boolean of(EngagementKind kind) {
            return switch (this) {
                case OF_ALL -> true;
                case WHERE_PAID -> kind != EngagementKind.INTERNAL;
                case WITH_A_SPONSOR -> kind != EngagementKind.INDIVIDUAL;
                case OF_INTERNAL_COACHES -> kind == EngagementKind.INTERNAL;
            };
        }
    }
}
