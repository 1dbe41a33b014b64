package io.confide.projecting;

/** Nothing is wrong with an event: something it needs is not there yet; it is taken again soon. */
final class NotNow extends RuntimeException {
    NotNow(String message) {
        super(message);
    }
}
