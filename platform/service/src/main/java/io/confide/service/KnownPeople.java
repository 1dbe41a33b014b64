package io.confide.service;

import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.projecting.Views;
import java.util.List;
import java.util.Optional;

/** People as the views have them. */
final class KnownPeople implements People {
    private static final int SAME = 100;

    private final Views<PersonFile> views;

    KnownPeople(Views<PersonFile> views) {
        this.views = views;
    }

    @Override
    public Optional<Person> find(FirmId firm, PersonId person) {
        return views.get(firm, person.value()).flatMap(PersonFile::person);
    }

    @Override
    public Optional<Person> bySubject(FirmId firm, String subject) {
        return query(firm, PeopleProjection.SUBJECT, subject, "", SAME).stream()
                .filter(Person::active)
                .findFirst();
    }

    @Override
    public List<Person> byEmail(FirmId firm, String email) {
        return query(firm, PeopleProjection.EMAIL, email, "", SAME);
    }

    @Override
    public List<Person> of(FirmId firm, String after, int limit) {
        return query(firm, PeopleProjection.FIRM, firm.value(), after, limit);
    }

    private List<Person> query(FirmId firm, String index, String value, String after, int limit) {
        return views.query(index, value, after, limit).stream()
                .map(Views.Keyed::view)
                .map(PersonFile::person)
                .flatMap(Optional::stream)
                .filter(person -> person.firm().equals(firm))
                .toList();
    }
}
