package io.confide.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** Kept over restarts, so that nobody is signed out by one; made at the first start, mode 0600. */
final class SigningKey {
    private SigningKey() {}

    static JWKSet in(Path directory) {
        Path file = directory.resolve("signing-key.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
                RSAKey key = new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
                Files.writeString(
                        file,
                        new JWKSet(key).toString(false),
                        StandardOpenOption.TRUNCATE_EXISTING);
            }
            return JWKSet.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(
                    "the signing key in "
                            + directory
                            + " cannot be read: delete it and start again",
                    e);
        }
    }
}
