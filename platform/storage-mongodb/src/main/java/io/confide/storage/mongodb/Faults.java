package io.confide.storage.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import io.confide.storage.StorageUnavailable;
import io.confide.storage.UnknownOutcome;
import java.util.Set;
import java.util.function.Supplier;

/** What the driver's errors say about a write: nothing happened, or nobody knows. */
final class Faults {

    /** Time limits, fail-overs and shutdowns strike in the middle of a write. */
    private static final Set<Integer> IN_THE_MIDDLE =
            Set.of(
                    6, 7, 50, 64, 89, 91, 175, 189, 262, 9001, 10107, 11600, 11601, 11602, 13435,
                    13436);

    /** The driver splits what is larger than 48 million bytes. */
    static final long ONE_MESSAGE = 32L << 20;

    private Faults() {}

    /**
     * Whether the server certainly did nothing. The driver's own retry keeps the first error when
     * the second attempt did not even reach a server, so these are never the second half of a lost
     * answer.
     */
    static boolean isCertainlyNotWritten(MongoException e) {
        return switch (e) {
            case MongoTimeoutException _, MongoSocketOpenException _, MongoSecurityException _ ->
                    true;
            case MongoCommandException refused -> isRefusal(refused);
            case MongoWriteException refused ->
                    refused.getError().getCategory() != ErrorCategory.EXECUTION_TIMEOUT;
            default -> false;
        };
    }

    private static boolean isRefusal(MongoCommandException e) {
        return !e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
                && !e.hasErrorLabel("RetryableWriteError")
                && !IN_THE_MIDDLE.contains(e.getErrorCode());
    }

    static boolean isDuplicate(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** Reads answer or the database is not available. */
    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    static StorageUnavailable unavailable(MongoException e) {
        return new StorageUnavailable("MongoDB does not answer: " + e.getMessage(), e);
    }

    static UnknownOutcome unknown(MongoException e) {
        return new UnknownOutcome(
                "MongoDB's answer was lost and cannot be looked up: " + e.getMessage(), e);
    }
}
