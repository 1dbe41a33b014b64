package io.confide.gateway.register;

import java.util.Comparator;

/** By which date the register is sorted; the engagement id decides between equals. */
public enum Order {
    OPENED {
        @Override
        String date(RegisterLine line) {
            return line.openedAt().toString();
        }
    },
    /** What falls due first comes first; where nothing does, comes last. */
    DUE {
        @Override
        String date(RegisterLine line) {
            return line.next().map(next -> next.on().toString()).orElse("~");
        }
    };

    abstract String date(RegisterLine line);

    /** Where a line stands, whatever is entered around it. */
    Place place(RegisterLine line) {
        return new Place(this, date(line), line.id());
    }

    /** A place between the lines, to go on from. */
    record Place(Order order, String date, String id) implements Comparable<Place> {
        private static final Comparator<Place> IN_ORDER =
                Comparator.comparing(Place::date).thenComparing(Place::id);

        @Override
        public int compareTo(Place other) {
            return IN_ORDER.compare(this, other);
        }
    }
}
