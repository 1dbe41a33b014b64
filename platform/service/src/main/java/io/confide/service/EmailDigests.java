package io.confide.service;

import io.confide.events.FirmId;

/** Under what {@link People#byEmail} knows an e-mail address, however it is written. */
@FunctionalInterface
public interface EmailDigests {
    String of(FirmId firm, String address);
}
