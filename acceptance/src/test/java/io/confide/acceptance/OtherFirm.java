package io.confide.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.confide.harness.Installation;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Answer;
import io.confide.standalone.story.Patience;
import io.confide.standalone.story.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A second firm on the same installation and its admin. The demo has no sign-in for them, so their
 * token is made here with the key of the installation's own identity provider.
 */
final class OtherFirm {
    private static final String FIRM = "birke";
    private static final String EMAIL = "gerd@birke.example";

    private final Voice admin;

    private OtherFirm(Voice admin) {
        this.admin = admin;
    }

    static OtherFirm open(Installation installed, Telling story) {
        story.world()
                .as(DemoCast.OLIVIA)
                .post(
                        "/agreement/firms",
                        Map.of(
                                "firm",
                                FIRM,
                                "name",
                                Telling.words("name-birke"),
                                "admin",
                                Map.of("name", Telling.words("name-gerd"), "email", EMAIL)))
                .expect(201);
        Voice admin = story.world().nobody().header("Authorization", "Bearer " + token(installed));
        admin.post("/agreement/invitations/accept").expect(200);
        Patience.until("they have joined", () -> admin.get("/views/me").status() == 200);
        return new OtherFirm(admin);
    }

    /** G5: to them it makes no difference whether somebody else's file is there. */
    void findsNothing(String path, String engagement) {
        Answer there = admin.get(path.formatted(engagement)).expect(404);
        Answer nowhere = admin.get(path.formatted(UUID.randomUUID())).expect(404);
        assertThat(there.text()).as(path).isEqualTo(nowhere.text());
        assertThat(headers(there)).as(path).isEqualTo(headers(nowhere));
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String token(Installation installed) {
        Instant now = Instant.now();
        URI issuer = installed.url("identity");
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer.toString())
                        .subject(UUID.randomUUID().toString())
                        .audience("confide-demo")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                        .claim("firm", FIRM)
                        .claim("email", EMAIL)
                        .claim("email_verified", true)
                        .build();
        try {
            RSAKey key =
                    JWKSet.parse(
                                    Files.readString(
                                            installed.data().resolve("identity/signing-key.json")))
                            .getKeys()
                            .getFirst()
                            .toRSAKey();
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
