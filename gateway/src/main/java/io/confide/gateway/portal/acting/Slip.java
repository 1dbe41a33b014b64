package io.confide.gateway.portal.acting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a form says, as a service wants it; whatever cannot be understood is said all at once. */
public final class Slip {
    private final Form form;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Trouble.Finding> findings = new ArrayList<>();

    public Slip(Form form) {
        this.form = form;
    }

    public Slip moment(String field, Moments moments) {
        moments.read(form.value(field))
                .ifPresentOrElse(
                        it -> body.put(field, it.toString()),
                        () -> wrong(field, "Write a date and a time of day."));
        return this;
    }

    public Slip day(String field) {
        try {
            body.put(field, LocalDate.parse(form.value(field)).toString());
        } catch (DateTimeException e) {
            wrong(field, "Write a date.");
        }
        return this;
    }

    public Slip minutes(String field) {
        return number(field, "Write how many minutes, such as 60.");
    }

    public Slip number(String field, String missing) {
        try {
            body.put(field, Integer.valueOf(form.value(field)));
        } catch (NumberFormatException e) {
            wrong(field, missing);
        }
        return this;
    }

    /** What may be left out is sent empty. */
    public Slip maybe(String field) {
        body.put(field, form.value(field));
        return this;
    }

    /** One to a line; there may be none. */
    public Slip lines(String field) {
        body.put(
                field,
                form.value(field).lines().map(String::strip).filter(it -> !it.isEmpty()).toList());
        return this;
    }

    public Slip words(String field, String missing) {
        return put(field, form.said(field), missing);
    }

    public Slip put(String field, Optional<String> value, String missing) {
        value.ifPresentOrElse(it -> body.put(field, it), () -> wrong(field, missing));
        return this;
    }

    private void wrong(String field, String message) {
        findings.add(new Trouble.Finding(field, message));
    }

    /** Empty when everything can be understood. */
    public Optional<Trouble> trouble() {
        return findings.isEmpty() ? Optional.empty() : Optional.of(Trouble.inTheForm(findings));
    }

    public Map<String, Object> body() {
        return body;
    }
}
