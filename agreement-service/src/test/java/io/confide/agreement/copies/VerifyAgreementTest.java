package io.confide.agreement.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.confide.agreement.terms.Content;
import io.confide.agreement.terms.Examples;
import io.confide.agreement.terms.Salt;
import io.confide.events.AddressClass;
import io.confide.events.Capacity;
import io.confide.events.EngagementEvent.AgreementSigned;
import io.confide.events.EngagementId;
import io.confide.events.EngagementKind;
import io.confide.events.PersonId;
import io.confide.events.Sha256;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SigningKeys;
import io.confide.storage.sqlite.SqliteStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A2, A10: anybody can check a copy with nothing but the copy and the published keys. */
class VerifyAgreementTest {
    private static final EngagementId ENGAGEMENT = new EngagementId("e1");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Content CONTENT =
            Examples.complete(EngagementKind.SPONSORED)
                    .content(ENGAGEMENT, 1, EngagementKind.SPONSORED, new Salt("one", "two"));

    @TempDir Path directory;
    private SqliteStorage storage;
    private SigningKeys keys;

    @BeforeEach
    void keys() throws IOException {
        storage = SqliteStorage.open(directory.resolve("keys.db"));
        keys = new SigningKeys(storage, LocalKeyEncryption.at(directory.resolve("kek")));
        Files.writeString(directory.resolve("keys.json"), keys.jwks());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void the_page_as_it_was_delivered_is_whole() throws IOException {
        assertThat(verify(page())).isZero();
    }

    @Test
    void the_sponsors_page_is_whole_without_an_annex() throws IOException {
        assertThat(verify(page(sponsors()))).isZero();
    }

    @Test
    void another_word_in_the_body_is_found() throws IOException {
        assertThat(verify(page().replace("parental leave", "a long leave"))).isEqualTo(1);
    }

    @Test
    void another_signature_is_found() throws IOException {
        assertThat(
                        verify(
                                page().replace(
                                                "&quot;person&quot;:&quot;ada&quot;",
                                                "&quot;person&quot;:&quot;eve&quot;")))
                .isEqualTo(1);
    }

    @Test
    void an_annex_that_was_taken_away_is_found() throws IOException {
        assertThat(verify(page().replaceAll("<pre id=\"annex\">[^<]*</pre>", ""))).isEqualTo(1);
    }

    @Test
    void other_keys_do_not_stand_behind_it() throws IOException {
        String page = page();
        try (SqliteStorage others = SqliteStorage.open(directory.resolve("others.db"))) {
            SigningKeys other =
                    new SigningKeys(others, LocalKeyEncryption.at(directory.resolve("k2")));
            Files.writeString(directory.resolve("keys.json"), other.jwks());
            assertThat(verify(page)).isEqualTo(1);
        }
    }

    @Test
    void what_is_no_copy_is_said_to_be_none() throws IOException {
        assertThat(verify("<html><body/></html>")).isEqualTo(2);
        assertThat(verify("{\"version\":1}")).isEqualTo(2);
        assertThat(verify("hello")).isEqualTo(2);
    }

    private String page() {
        return page(clients());
    }

    private String page(SignedAgreement agreement) {
        return Copy.of(agreement, new Attests(keys).to(agreement)).html();
    }

    private int verify(String copy) throws IOException {
        Path file = directory.resolve("copy");
        Files.writeString(file, copy);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        return VerifyAgreement.run(
                List.of(file.toString(), directory.resolve("keys.json").toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private static SignedAgreement clients() {
        return new SignedAgreement(
                ENGAGEMENT,
                1,
                NOON,
                CONTENT.bodyHash(),
                CONTENT.body(),
                Optional.of(CONTENT.annexHash()),
                Optional.of(CONTENT.annex()),
                List.of(signed(Optional.of(CONTENT.annexHash()))));
    }

    private static SignedAgreement sponsors() {
        return new SignedAgreement(
                ENGAGEMENT,
                1,
                NOON,
                CONTENT.bodyHash(),
                CONTENT.body(),
                Optional.empty(),
                Optional.empty(),
                List.of(signed(Optional.empty())));
    }

    private static AgreementSigned signed(Optional<Sha256> annex) {
        return new AgreementSigned(
                ENGAGEMENT,
                1,
                new PersonId("ada"),
                Capacity.COACH,
                CONTENT.bodyHash(),
                annex,
                NOON,
                "pwd",
                AddressClass.LOOPBACK);
    }
}
