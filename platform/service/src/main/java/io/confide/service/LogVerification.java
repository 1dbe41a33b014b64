package io.confide.service;

import io.confide.eventlog.ChainVerifier;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.Verification.Broken;
import io.confide.eventlog.Verification.Whole;
import io.confide.keys.SigningKeys;
import io.confide.storage.Storage;

/** Looks at every entry of the service's own log, and at what was vouched for (G6). */
public final class LogVerification {
    private final String source;
    private final ChainVerifier verifier;

    public LogVerification(EventLog log, Storage storage, SigningKeys keys) {
        this.source = log.source();
        this.verifier = new ChainVerifier(source, storage, keys::verify);
    }

    /** Takes as long as the log is. */
    public LogFinding verify() {
        return switch (verifier.verify(_ -> {})) {
            case Whole it ->
                    new LogFinding(
                            source,
                            true,
                            it.position(),
                            it.commits(),
                            it.checkpoints(),
                            "as it was written");
            case Broken it -> new LogFinding(source, false, it.position(), 0, 0, it.finding());
        };
    }
}
