package io.confide.service;

import io.confide.events.AddressClass;
import java.net.InetAddress;

/** Where a request comes from, as a class; the address itself is kept nowhere. */
final class Addresses {
    private Addresses() {}

    static AddressClass classOf(String address) {
        try {
            return classOf(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException e) {
            return AddressClass.PUBLIC_NETWORK;
        }
    }

    private static AddressClass classOf(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return AddressClass.LOOPBACK;
        }
        boolean unique =
                address.getAddress().length == 16 && (address.getAddress()[0] & 0xfe) == 0xfc;
        return address.isSiteLocalAddress() || address.isLinkLocalAddress() || unique
                ? AddressClass.PRIVATE_NETWORK
                : AddressClass.PUBLIC_NETWORK;
    }
}
