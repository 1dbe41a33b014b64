package io.confide.projecting;

import io.confide.events.EventJson;
import io.confide.events.FirmId;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A view as it is kept: whose it is and how far it is, beside its content.
 *
 * @param version in storage; 0 before its first write
 */
record ViewDocument<V>(String key, long version, Header header, V view) {

    /**
     * What stands before the sealed view: 4 bytes of length, then this as JSON.
     *
     * @param applied last position by source and partition
     * @param late positions taken out of turn, after they had been parked
     */
    record Header(FirmId firm, Map<String, Long> applied, Map<String, List<Long>> late) {

        byte[] before(byte[] sealed) {
            byte[] json = EventJson.mapper().writeValueAsBytes(this);
            return ByteBuffer.allocate(4 + json.length + sealed.length)
                    .putInt(json.length)
                    .put(json)
                    .put(sealed)
                    .array();
        }

        static Header of(ByteBuffer body) {
            byte[] json = new byte[body.getInt()];
            body.get(json);
            return EventJson.mapper().readValue(json, Header.class);
        }
    }

    static <V> ViewDocument<V> first(String key, FirmId firm, V initial) {
        return new ViewDocument<>(key, 0, new Header(firm, Map.of(), Map.of()), initial);
    }

    FirmId firm() {
        return header.firm();
    }

    boolean has(Incoming event) {
        return event.position() <= header.applied().getOrDefault(event.at().id(), 0L);
    }

    boolean hasLate(Incoming event) {
        return header.late().getOrDefault(event.at().id(), List.of()).contains(event.position());
    }

    ViewDocument<V> with(V next, Incoming event) {
        Map<String, Long> applied = new TreeMap<>(header.applied());
        applied.merge(event.at().id(), event.position(), Math::max);
        return new ViewDocument<>(key, version, new Header(firm(), applied, header.late()), next);
    }

    ViewDocument<V> withLate(V next, Incoming event) {
        Map<String, List<Long>> late = new TreeMap<>(header.late());
        late.merge(event.at().id(), List.of(event.position()), ViewDocument::union);
        return new ViewDocument<>(key, version, new Header(firm(), header.applied(), late), next)
                .with(next, event);
    }

    private static List<Long> union(List<Long> some, List<Long> more) {
        TreeSet<Long> all = new TreeSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
