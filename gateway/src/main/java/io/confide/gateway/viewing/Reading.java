package io.confide.gateway.viewing;

import io.confide.events.RecordClass;
import java.util.List;

/**
 * What a viewer reads at once, and which confidential kinds of record it really contains.
 *
 * @param kinds K3p … K11, in order, each once
 */
public record Reading<T>(T answer, List<RecordClass> kinds) {
    public Reading {
        kinds = List.copyOf(kinds);
    }
}
