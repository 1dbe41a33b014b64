package io.confide.keys;

import io.confide.events.RecordClass;

/**
 * An event as it is stored and sent.
 *
 * @param open UTF-8 JSON of its open components
 * @param sealed the envelope of its personal ones; empty when it has none
 */
public record SealedEvent(
        String name, int revision, RecordClass recordClass, byte[] open, byte[] sealed) {}
