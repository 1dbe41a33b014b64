package io.confide.acceptance;

import io.confide.harness.Installation;
import io.confide.harness.Plan;
import java.nio.file.Path;
import java.util.Map;

/** An installation for a specification, on free ports and a directory of its own. */
final class Installed {
    private Installed() {}

    static Installation in(Path data) {
        return in(data, Map.of());
    }

    /** With these settings beside the usual ones. */
    static Installation in(Path data, Map<String, String> settings) {
        return Plan.at(data)
                .compiledQuickly()
                // The log files of production, and not what the tests of others print.
                .with(
                        "-Dlogback.configurationFile=logback.xml",
                        "-Dlogging.config=classpath:logback.xml")
                .with(settings)
                .start();
    }
}
