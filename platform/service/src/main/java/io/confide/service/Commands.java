package io.confide.service;

import io.confide.deciding.Command;
import io.confide.deciding.Decider;
import io.confide.events.FirmId;

/** Where commands go: to the decider that knows them, and what it decides into the log. */
public interface Commands {

    /**
     * Durable when it returns. A repeat of the act gets the first answer and appends nothing.
     *
     * @throws io.confide.deciding.Refusal a rule stands in the way, or the stream belongs to
     *     another firm (not found)
     * @throws io.confide.web.Problem stale version (412), or another request under the same
     *     Idempotency-Key (422)
     */
    Accepted dispatch(Act act, Command command);

    /**
     * What the decider knows of a stream, and how long the stream is.
     *
     * @throws io.confide.deciding.Refusal not found: nothing there, or another firm's
     */
    <S> Loaded<S> load(Class<? extends Decider<S, ?, ?>> decider, FirmId firm, String stream);
}
