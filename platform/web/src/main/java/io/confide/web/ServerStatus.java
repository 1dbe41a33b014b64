package io.confide.web;

/** The server gave up a request with nothing but a status. */
final class ServerStatus extends RuntimeException {
    private final int status;

    ServerStatus(int status) {
        super("status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
