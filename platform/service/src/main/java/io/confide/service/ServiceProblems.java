package io.confide.service;

import io.confide.deciding.Rule;
import io.confide.keys.KeyFenced;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import io.confide.web.Problem;
import io.confide.web.ProblemMapping;
import java.util.Optional;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;

/** What keys and storage say, told to whoever asked. */
final class ServiceProblems implements ProblemMapping {
    @Override
    public Optional<Problem> problem(Throwable thrown) {
        return switch (thrown) {
            case KeyFenced _ -> Optional.of(fenced());
            case StorageUnavailable _ ->
                    Optional.of(Problem.unavailable("The records cannot be reached."));
            case UnknownOutcome _ ->
                    Optional.of(Problem.unavailable("The records did not answer in time."));
            case ConcurrencyException _ ->
                    Optional.of(Problem.unavailable("Too many people change this at once."));
            default -> Optional.empty();
        };
    }

    private static Problem fenced() {
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "disposed",
                        "These records are being disposed of, or were: nothing more is written.",
                        "Ask the firm's privacy officer about the disposal.")
                .citing(Rule.T5);
    }
}
