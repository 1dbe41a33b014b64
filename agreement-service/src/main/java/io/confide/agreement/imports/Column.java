package io.confide.agreement.imports;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a row can say, named in the header in any order. */
enum Column {
    TYPE,
    KEY,
    NAME,
    EMAIL,
    ROLES,
    KIND,
    CLIENT,
    COACH,
    PROGRAMME,
    CONTACTS;

    static final Set<Column> OF_PEOPLE = EnumSet.of(NAME, EMAIL, ROLES);
    static final Set<Column> OF_ENGAGEMENTS = EnumSet.of(KIND, CLIENT, COACH, PROGRAMME, CONTACTS);

    static Optional<Column> of(String header) {
        return Arrays.stream(values())
                .filter(it -> it.title().equals(header.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
