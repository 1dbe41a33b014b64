package io.confide.service;

import java.net.URI;
import java.util.Optional;

/** The other services of the installation, asked as only a service can ask them. */
public interface Neighbours {

    /** How the service at this address stands; empty when it does not say so soon. */
    Optional<ServiceStatus> status(URI service);

    /** Has it look at every entry of its log; empty when it does not answer. */
    Optional<LogFinding> verification(URI service);
}
