package io.confide.agreement.copies;

import io.confide.agreement.terms.Term;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EventJson;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The copy as a page: the terms in order, who signed, the signed text itself, how to verify. */
final class CopyPage {
    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 20mm; @bottom-right { font-family: 'Liberation Sans'; content: counter(page) " / " counter(pages); font-size: 8pt; } }
            body { font-family: 'Liberation Sans', Arial, sans-serif; font-size: 10pt; line-height: 1.45; color: #222; max-width: 44em; }
            h1 { font-size: 17pt; margin: 0 0 2mm; } h2 { font-size: 11pt; margin: 5mm 0 1mm; }
            dt { color: #666; } dd { margin: 0 0 1mm 5mm; } ul { margin: 0; }
            table { border-collapse: collapse; width: 100%; } td, th { text-align: left; border-bottom: 1px solid #ccc; padding: 1mm 2mm 1mm 0; vertical-align: top; }
            .hash, pre { font-size: 7pt; word-wrap: break-word; white-space: pre-wrap; font-family: 'Liberation Sans', Arial, sans-serif; }
            """;

    private final SignedAgreement agreement;
    private final Attestation attestation;
    private final StringBuilder page = new StringBuilder();

    private CopyPage(SignedAgreement agreement, Attestation attestation) {
        this.agreement = agreement;
        this.attestation = attestation;
    }

    /** Well-formed XHTML; the same agreement always gives the same text. */
    static String of(SignedAgreement agreement, Attestation attestation) {
        return new CopyPage(agreement, attestation).write();
    }

    private String write() {
        page.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">");
        page.append("<head><meta charset=\"UTF-8\"/><title>Coaching agreement</title><style>");
        page.append(STYLE).append("</style></head><body>");
        head();
        terms("Shared body", agreement.body());
        agreement.annex().ifPresent(it -> terms("Private annex: client and coach only", it));
        signatures();
        verification();
        return page.append("</body></html>\n").toString();
    }

    private void head() {
        page.append("<h1>Coaching agreement</h1><p>Version ")
                .append(agreement.version())
                .append(", in force since ")
                .append(agreement.since())
                .append(".</p>");
    }

    private void terms(String title, String canonical) {
        JsonNode terms = EventJson.mapper().readTree(canonical).path("terms");
        page.append("<h1>").append(text(title)).append("</h1>");
        for (Term term : Term.values()) {
            term.keys().filter(terms::has).forEach(key -> term(term, terms.get(key)));
        }
    }

    private void term(Term term, JsonNode wording) {
        page.append("<h2>")
                .append(term.number())
                .append(". ")
                .append(text(term.title()))
                .append("</h2>");
        value(wording);
    }

    private void value(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> {
                page.append("<dl>");
                value.forEachEntry(this::field);
                page.append("</dl>");
            }
            case ARRAY -> list(value);
            case BOOLEAN ->
                    page.append("<p>").append(value.booleanValue() ? "yes" : "no").append("</p>");
            default -> page.append("<p>").append(text(value.asString())).append("</p>");
        }
    }

    private void field(String name, JsonNode value) {
        page.append("<dt>").append(text(words(name))).append("</dt><dd>");
        value(value);
        page.append("</dd>");
    }

    private void list(JsonNode values) {
        if (values.isEmpty()) {
            page.append("<p>nothing</p>");
            return;
        }
        page.append("<ul>");
        for (JsonNode value : values) {
            page.append("<li>");
            value(value);
            page.append("</li>");
        }
        page.append("</ul>");
    }

    private void signatures() {
        page.append(
                "<h1>Signatures</h1><table><tr><th>as</th><th>signed at</th><th>what</th></tr>");
        agreement.signatures().forEach(this::signature);
        page.append("</table>");
    }

    private void signature(AgreementSigned signed) {
        page.append("<tr><td>")
                .append(signed.capacity().name().toLowerCase(Locale.ROOT))
                .append("<br/><span class=\"hash\">")
                .append(signed.person())
                .append("</span></td><td>")
                .append(signed.signedAt())
                .append("<br/>signed in with ")
                .append(text(signed.authentication()))
                .append("</td><td class=\"hash\">body ")
                .append(signed.bodyHash())
                .append(signed.annexHash().map(it -> "<br/>annex " + it).orElse(""))
                .append("</td></tr>");
    }

    private void verification() {
        page.append("<h1>The signed text and how to verify it</h1><p>")
                .append(text(Verification.HOW))
                .append("</p>");
        exact("Body", "body", agreement.bodyHash().hex(), agreement.body());
        agreement
                .annexHash()
                .ifPresent(
                        hash -> exact("Annex", "annex", hash.hex(), agreement.annex().orElse("")));
        attestation();
    }

    private void exact(String title, String id, String hash, String canonical) {
        page.append("<h2>").append(title).append("</h2><p class=\"hash\">SHA-256 ");
        page.append(hash).append("</p>");
        exact(id, canonical);
    }

    private void exact(String id, String words) {
        page.append("<pre id=\"").append(id).append("\">").append(text(words)).append("</pre>");
    }

    private void attestation() {
        page.append("<h2>Who signed, attested by Confide</h2>");
        page.append(
                "<p>Ed25519 over the bytes of the first line, base64url; the key by its id.</p>");
        exact("attested", attestation.text());
        exact("signature", attestation.signature().value());
        exact("key", attestation.signature().keyId());
    }

    /** {@code lawOrCourt} reads as law or court. */
    private static String words(String key) {
        return Arrays.stream(key.split("(?=[A-Z][a-z])", -1))
                .map(word ->
                        word.toUpperCase(Locale.ROOT).equals(word)
                                ? word
                                : word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }

    private static String text(String plain) {
        StringBuilder safe = new StringBuilder();
        plain.codePoints()
                .forEach(c ->
                        entity(c).ifPresentOrElse(safe::append, () -> safe.appendCodePoint(c)));
        return safe.toString();
    }

    /** XML knows no control characters; the exact text spells them as JSON does. */
    private static Optional<String> entity(int c) {
        return switch (c) {
            case '<' -> Optional.of("&lt;");
            case '>' -> Optional.of("&gt;");
            case '&' -> Optional.of("&amp;");
            case '"' -> Optional.of("&quot;");
            case '\'' -> Optional.of("&#39;");
            case '\n' -> Optional.of("<br/>");
            case '\t' -> Optional.of(" ");
            default ->
                    c < 0x20 || c == 0xFFFE || c == 0xFFFF
                            ? Optional.of("\uFFFD")
                            : Optional.empty();
        };
    }
}
