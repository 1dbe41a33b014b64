package io.confide.agreement.imports;

import io.confide.agreement.people.EmailAddress;
import io.confide.deciding.Refusal;
import io.confide.events.PersonId;
import io.confide.events.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads rows that invite people. */
final class ReadsPeople {
    private static final String ROLES =
            "names no role: use some of "
                    + String.join(", ", Arrays.stream(Role.values()).map(Role::name).toList())
                    + ", with semicolons in between";

    private final List<Flaw> flaws;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Integer> addresses = new HashMap<>();

    ReadsPeople(List<Flaw> flaws) {
        this.flaws = flaws;
    }

    /** Empty when something is wrong with it, which is then among the flaws. */
    Optional<Newcomer> read(Row row, PersonId id) {
        int before = flaws.size();
        if (row.cell(Column.NAME).isBlank()) {
            flaws.add(row.flaw(Column.NAME, "is empty; give the person's name"));
        }
        Optional<EmailAddress> email = email(row);
        Set<Role> roles = roles(row);
        return flaws.size() > before || email.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Newcomer(row.line(), id, row.cell(Column.NAME), email.get(), roles));
    }

    private Optional<EmailAddress> email(Row row) {
        try {
            EmailAddress email = EmailAddress.of(row.cell(Column.EMAIL), "");
            Integer first = addresses.putIfAbsent(Newcomer.address(email.text()), row.line());
            if (first != null) {
                flaws.add(
                        row.flaw(
                                Column.EMAIL,
                                "stands in line " + first + " too; one address is one person"));
            }
            return Optional.of(email);
        } catch (Refusal _) {
            flaws.add(
                    row.flaw(
                            Column.EMAIL,
                            "is no e-mail address; give the one the person signs in with"));
            return Optional.empty();
        }
    }

    private Set<Role> roles(Row row) {
        List<Role> named = new ArrayList<>();
        for (String text : row.several(Column.ROLES)) {
            Arrays.stream(Role.values())
                    .filter(role -> role.name().equals(text.toUpperCase(Locale.ROOT)))
                    .forEach(named::add);
        }
        if (named.isEmpty() || named.size() < row.several(Column.ROLES).size()) {
            flaws.add(row.flaw(Column.ROLES, ROLES));
            return Set.of();
        }
        return Set.copyOf(EnumSet.copyOf(named));
    }

    /** Whatever the row is about: what it is called in this file, nothing else is called. */
    void requireOwnKey(Row row) {
        String key = row.plain(Column.KEY);
        if (key.contains("@") || key.contains(";")) {
            flaws.add(
                    row.flaw(
                            Column.KEY,
                            "holds @ or ;, which tell addresses and lists; leave them out"));
        } else if (!key.isEmpty() && !keys.add(key)) {
            flaws.add(row.flaw(Column.KEY, "stands in an earlier row too; give each row its own"));
        }
    }
}
