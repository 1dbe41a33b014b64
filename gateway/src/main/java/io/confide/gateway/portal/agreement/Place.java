package io.confide.gateway.portal.agreement;

import io.confide.deciding.Refusal;
import io.confide.events.Capacity;

/** From which side of the table somebody looks; the address of the page says it. */
public enum Place {
    FILE("file", Capacity.CLIENT),
    CLIENTS("clients", Capacity.COACH),
    PROGRAMME("programme", Capacity.SPONSOR);

    private final String path;
    private final Capacity capacity;

    Place(String path, Capacity capacity) {
        this.path = path;
        this.capacity = capacity;
    }

    /**
     * @throws Refusal not found
     */
    static Place of(String path) {
        for (Place place : values()) {
            if (place.path.equals(path)) {
                return place;
            }
        }
        throw Refusal.notFound();
    }

    String path() {
        return path;
    }

    Capacity capacity() {
        return capacity;
    }
}
