package io.confide.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The API of a service as it is checked in, {@code docs/api/<service>.yaml}. */
public final class ApiSnapshot {
    private ApiSnapshot() {}

    /** Fails when the running service has another API; with {@code -Dapprove=true} writes it. */
    public static void check(TestService service, String name) {
        String actual = service.asNobody().get("/v3/api-docs.yaml").expect(200).text();
        Path file = repository().resolve("docs/api").resolve(name + ".yaml");
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).as("approve the API with -Dapprove=true").exists();
            assertThat(actual)
                    .as("%s is stale: look at the change, then run with -Dapprove=true", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            Path parent = at.getParent();
            if (parent == null) {
                throw new IllegalStateException("not inside the repository");
            }
            at = parent;
        }
        return at;
    }
}
