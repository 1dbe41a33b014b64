package io.confide.projecting;

/** Tried again, an event still cannot be read; the code says why. */
final class StillUnreadable extends RuntimeException {
    private final String code;

    StillUnreadable(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }

    static String codeOf(RuntimeException failure) {
        return failure instanceof StillUnreadable still
                ? still.code()
                : failure.getClass().getSimpleName();
    }
}
