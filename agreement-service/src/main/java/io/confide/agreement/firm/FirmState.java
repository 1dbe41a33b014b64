package io.confide.agreement.firm;

/** Whether a firm works with Confide. */
enum FirmState {
    UNKNOWN,
    OPEN
}
