package io.confide.agreement.terms;

import io.confide.events.OpenTerms.Baseline;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The shared body: what all parties read and sign. */
public record SharedTerms(
        Optional<Parties> parties,
        Optional<Coaching> coaching,
        Optional<Ethics> ethics,
        Optional<Responsibilities> responsibilities,
        Optional<List<String>> personal,
        Optional<SessionPlan> sessions,
        Optional<Contact> contact,
        Optional<Fees> fees,
        Optional<Cancellation> cancellation,
        Optional<String> confidentiality,
        Optional<ConfidentialityLimits> confidentialityLimits,
        Optional<String> inactiveStorage,
        Optional<Retention> retention,
        Optional<Set<Baseline>> sponsorReceives,
        Optional<SponsorNeverReceives> sponsorNeverReceives,
        Optional<Expectations> expectations,
        Optional<Separation> separation,
        Optional<Technology> technology,
        Optional<Supervision> supervision,
        Optional<Ending> ending,
        Optional<Reconfirmation> reconfirmation,
        Optional<Feedback> feedback,
        Optional<String> conflicts,
        Optional<Law> law,
        Optional<Privacy> privacy) {

    /** Whether somebody is named whom only one engagement can have. */
    public boolean namesParties() {
        return parties.isPresent();
    }

    @Override
    public String toString() {
        return "SharedTerms[•••]";
    }
}
