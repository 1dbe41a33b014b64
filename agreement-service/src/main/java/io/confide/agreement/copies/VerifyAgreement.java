package io.confide.agreement.copies;

import io.confide.events.CanonicalJson;
import io.confide.events.EventJson;
import io.confide.events.Sha256;
import io.confide.keys.PublishedKeys;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code ./confide verify-agreement}: lets anyone check a copy who has it and our keys. */
public final class VerifyAgreement {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int CANNOT = 2;
    private static final String USAGE =
            """
            Verifies a copy of an agreement: its texts against their hashes, every signature against
            those hashes, and all of it against our keys. Reads only, asks nobody.
            usage: verify-agreement COPY KEYS
              COPY   the downloaded copy, as JSON (.../copy) or as a page (.../copy.html)
              KEYS   a file with the published keys (GET /agreement/keys)\
            """;

    private final PrintStream out;
    private boolean whole = true;

    private VerifyAgreement(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), System.out));
    }

    /** 0 when the copy is whole, 1 when it is not, 2 when that could not be found out. */
    static int run(List<String> args, PrintStream out) {
        if (args.size() != 2) {
            out.println(USAGE);
            return CANNOT;
        }
        try {
            CopyOnPaper copy = CopyOnPaper.read(Files.readAllBytes(Path.of(args.getFirst())));
            PublishedKeys keys = PublishedKeys.of(Files.readString(Path.of(args.get(1))));
            return new VerifyAgreement(out).check(copy, keys);
        } catch (IOException e) {
            out.println("A file cannot be read: " + e.getMessage());
            return CANNOT;
        } catch (IllegalArgumentException | JacksonException e) {
            out.println("This cannot be checked: " + e.getMessage());
            return CANNOT;
        }
    }

    private int check(CopyOnPaper copy, PublishedKeys keys) {
        JsonNode attested = EventJson.mapper().readTree(copy.attestation().text());
        byte[] said = copy.attestation().text().getBytes(StandardCharsets.UTF_8);
        say(
                "Confide signed this list of signatures",
                keys.verify(copy.attestation().signature(), said));
        text("the body", copy.body(), attested.path("bodyHash").asString(""));
        if (copy.annex().isPresent() || attested.has("annexHash")) {
            text(
                    "the private annex",
                    copy.annex().orElse(""),
                    attested.path("annexHash").asString(""));
        }
        attested.path("signatures").forEach(it -> signature(it, attested));
        say("somebody signed", !attested.path("signatures").isEmpty());
        out.println(
                whole
                        ? "The copy is whole: this is what was signed."
                        : "The copy is NOT what was signed, or not with these keys.");
        return whole ? WHOLE : BROKEN;
    }

    private void text(String name, String exact, String hash) {
        say(name + " has the hash " + hash, Sha256.of(bytes(exact)).hex().equals(hash));
        say(name + " is canonical JSON", canonical(exact));
    }

    private static boolean canonical(String exact) {
        try {
            return CanonicalJson.of(EventJson.mapper().readTree(exact)).equals(exact);
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    private void signature(JsonNode signature, JsonNode attested) {
        boolean body = signature.path("bodyHash").equals(attested.path("bodyHash"));
        boolean annex =
                !attested.has("annexHash")
                        || !signature.has("annexHash")
                        || signature.path("annexHash").equals(attested.path("annexHash"));
        say(
                "the %s signed at %s, these hashes and no other"
                        .formatted(
                                signature.path("capacity").asString("").toLowerCase(Locale.ROOT),
                                signature.path("signedAt").asString("")),
                body && annex);
    }

    private void say(String what, boolean holds) {
        whole &= holds;
        out.println((holds ? "  ok      " : "  WRONG   ") + what);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
