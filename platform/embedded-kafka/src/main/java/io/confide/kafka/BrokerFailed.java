package io.confide.kafka;

/** The broker in this process cannot start, or can no longer go on; the message says what to do. */
public class BrokerFailed extends RuntimeException {
    public BrokerFailed(String message) {
        super(message);
    }

    public BrokerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
