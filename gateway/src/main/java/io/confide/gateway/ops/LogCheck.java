package io.confide.gateway.ops;

import io.confide.deciding.Refusal;
import io.confide.eventlog.ChainVerifier;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.Verification;
import io.confide.eventlog.Verification.Broken;
import io.confide.eventlog.Verification.Whole;
import io.confide.keys.SigningKeys;
import io.confide.storage.Storage;
import org.springframework.stereotype.Component;

/** Looks at every entry of the gateway's own log; each service keeps, and checks, its own (G6). */
@Component
class LogCheck {
    private final EventLog log;
    private final Storage storage;
    private final SigningKeys keys;

    LogCheck(EventLog log, Storage storage, SigningKeys keys) {
        this.log = log;
        this.storage = storage;
        this.keys = keys;
    }

    /**
     * What the look found.
     *
     * @param position of the last event when it is whole, of the first broken one when not
     */
    record Finding(String source, boolean whole, long position, long checkpoints, String finding) {}

    Finding verify(String source) {
        if (!source.equals(log.source())) {
            throw Refusal.notFound();
        }
        Verification found = new ChainVerifier(source, storage, keys::verify).verify(_ -> {});
        return switch (found) {
            case Whole it ->
                    new Finding(source, true, it.position(), it.checkpoints(), "as it was written");
            case Broken it -> new Finding(source, false, it.position(), 0, it.finding());
        };
    }
}
