package io.confide.gateway.portal.session;

import io.confide.gateway.portal.acting.Form;
import io.confide.gateway.portal.acting.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form says, as a service wants it; whatever cannot be understood is said all at once. */
final class Slip {
    private final Form form;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Trouble.Finding> findings = new ArrayList<>();

    Slip(Form form) {
        this.form = form;
    }

    Slip moment(String field, Moments moments) {
        moments.read(form.value(field))
                .ifPresentOrElse(
                        it -> body.put(field, it.toString()),
                        () -> wrong(field, "Write a date and a time of day."));
        return this;
    }

    Slip minutes(String field) {
        try {
            body.put(field, Integer.valueOf(form.value(field)));
        } catch (NumberFormatException e) {
            wrong(field, "Write how many minutes, such as 60.");
        }
        return this;
    }

    Slip words(String field, String missing) {
        return put(field, form.said(field), missing);
    }

    Slip put(String field, Optional<String> value, String missing) {
        value.ifPresentOrElse(it -> body.put(field, it), () -> wrong(field, missing));
        return this;
    }

    private void wrong(String field, String message) {
        findings.add(new Trouble.Finding(field, message));
    }

    /** Empty when everything can be understood. */
    Optional<Trouble> trouble() {
        return findings.isEmpty() ? Optional.empty() : Optional.of(Trouble.inTheForm(findings));
    }

    Map<String, Object> body() {
        return body;
    }
}
