package io.confide.gateway.clientview;

import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import java.util.Optional;

/**
 * The client's file of one engagement: one section per log, so that it does not matter which log is
 * heard first. It says nothing about who may read it.
 */
public record ClientView(
        EngagementId engagement,
        Optional<FirmId> firm,
        AgreementSection agreement,
        HistorySection history,
        SessionSection sessions,
        ConsentSection consent,
        RetentionSection retention,
        AccessSection access) {

    /** Before anything happened. */
    public static ClientView blank(EngagementId engagement) {
        return new ClientView(
                engagement,
                Optional.empty(),
                AgreementSection.BLANK,
                HistorySection.BLANK,
                SessionSection.BLANK,
                ConsentSection.BLANK,
                RetentionSection.BLANK,
                AccessSection.BLANK);
    }

    /** Where the engagement stands, all logs taken together. */
    public Stage stage() {
        return retention.stage().orElseGet(agreement::stage);
    }

    ClientView in(FirmId firm) {
        return new ClientView(
                engagement,
                Optional.of(firm),
                agreement,
                history,
                sessions,
                consent,
                retention,
                access);
    }

    ClientView with(AgreementSection section, HistorySection happened) {
        return new ClientView(
                engagement, firm, section, happened, sessions, consent, retention, access);
    }

    ClientView with(SessionSection section) {
        return new ClientView(
                engagement, firm, agreement, history, section, consent, retention, access);
    }

    ClientView with(ConsentSection section) {
        return new ClientView(
                engagement, firm, agreement, history, sessions, section, retention, access);
    }

    ClientView with(RetentionSection section) {
        return new ClientView(
                engagement, firm, agreement, history, sessions, consent, section, access);
    }

    ClientView with(AccessSection section) {
        return new ClientView(
                engagement, firm, agreement, history, sessions, consent, retention, section);
    }
}
