package io.confide.events;

/** Where a signature came from, as a class; never the address itself. */
public enum AddressClass {
    LOOPBACK,
    PRIVATE_NETWORK,
    PUBLIC_NETWORK
}
