package io.confide.agreement.copies;

import io.confide.events.EventJson;
import io.confide.keys.SigningKeys.Signature;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A downloaded copy, JSON or page, taken apart; nothing of it is believed yet.
 *
 * @param body the exact text that was signed
 * @param annex likewise; empty in a sponsor's copy
 */
record CopyOnPaper(String body, Optional<String> annex, Attestation attestation) {

    /**
     * @throws IllegalArgumentException neither the JSON copy nor the page
     */
    static CopyOnPaper read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).strip();
        return text.startsWith("{") ? json(text) : page(text);
    }

    private static CopyOnPaper json(String text) {
        try {
            JsonNode copy = EventJson.mapper().readTree(text);
            JsonNode attested = copy.path("attestation");
            return new CopyOnPaper(
                    exact(copy.path("exactBody")),
                    copy.hasNonNull("exactAnnex")
                            ? Optional.of(exact(copy.path("exactAnnex")))
                            : Optional.empty(),
                    new Attestation(
                            exact(attested.path("text")),
                            new Signature(
                                    exact(attested.path("keyId")),
                                    exact(attested.path("signature")))));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is no JSON copy of an agreement", e);
        }
    }

    private static String exact(JsonNode text) {
        if (!text.isString()) {
            throw new IllegalArgumentException("a part of the copy is missing");
        }
        return text.asString();
    }

    private static CopyOnPaper page(String text) {
        try {
            Element page =
                    parser().parse(new InputSource(new StringReader(text))).getDocumentElement();
            return new CopyOnPaper(
                    required(page, "body"),
                    find(page, "annex"),
                    new Attestation(
                            required(page, "attested"),
                            new Signature(required(page, "key"), required(page, "signature"))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("it is neither a JSON copy nor the page", e);
        }
    }

    private static DocumentBuilder parser() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setExpandEntityReferences(false);
        DocumentBuilder parser = factory.newDocumentBuilder();
        // What is wrong is said in one sentence, not on the console.
        parser.setErrorHandler(null);
        return parser;
    }

    private static String required(Element page, String id) {
        return find(page, id)
                .orElseThrow(
                        () -> new IllegalArgumentException("the page has no part named " + id));
    }

    private static Optional<String> find(Element page, String id) {
        NodeList parts = page.getElementsByTagName("pre");
        for (int i = 0; i < parts.getLength(); i++) {
            if (parts.item(i) instanceof Element part && part.getAttribute("id").equals(id)) {
                return Optional.of(part.getTextContent());
            }
        }
        return Optional.empty();
    }
}
