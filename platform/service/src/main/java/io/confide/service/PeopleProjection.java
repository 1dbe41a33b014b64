package io.confide.service;

import io.confide.events.DeletionEvent.DestroyedKey;
import io.confide.events.DeletionEvent.KeysDestroyed;
import io.confide.events.FirmId;
import io.confide.events.PersonEvent;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import io.confide.events.Recorded;
import io.confide.events.RetentionGroup;
import io.confide.keys.Digests;
import io.confide.projecting.Projection;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** This service's own copy of who belongs to which firm. */
final class PeopleProjection implements Projection<PersonFile> {
    static final String SUBJECT = "subject";
    static final String EMAIL = "email";
    static final String FIRM = "firm";

    private final Digests digests;

    PeopleProjection(Digests digests) {
        this.digests = digests;
    }

    /** Under which an address is looked up, however it is written. */
    static String emailDigest(Digests digests, FirmId firm, String address) {
        return digests.of(firm, "email", address.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Set<String> sources() {
        return Set.of("agreement", "deletion");
    }

    @Override
    public Class<PersonFile> type() {
        return PersonFile.class;
    }

    @Override
    public Collection<String> keys(Recorded<?> event) {
        return switch (event.event()) {
            case PersonEvent it -> List.of(it.person().value());
            case KeysDestroyed it ->
                    it.keys().stream()
                            .map(DestroyedKey::recordSet)
                            .map(RecordSet::parse)
                            .filter(set -> set.group() == RetentionGroup.IDENTITY)
                            .map(RecordSet::subject)
                            .toList();
            default -> List.of();
        };
    }

    @Override
    public PersonFile initial(String key) {
        return PersonFile.of(new PersonId(key));
    }

    @Override
    public PersonFile fold(PersonFile view, Recorded<?> event) {
        return switch (event.event()) {
            case PersonEvent it -> view.with(event.firm(), it);
            case KeysDestroyed _ -> view.whenErased();
            default -> view;
        };
    }

    @Override
    public List<String> indexes() {
        return List.of(SUBJECT, EMAIL, FIRM);
    }

    /** The digest of the address goes with the address. */
    @Override
    public Map<String, List<String>> index(PersonFile view) {
        return Map.of(
                SUBJECT, view.subject().stream().toList(),
                EMAIL,
                        view
                                .email()
                                .flatMap(Personal::value)
                                .flatMap(it -> digest(view, it))
                                .stream()
                                .toList(),
                FIRM, view.firm().map(FirmId::value).stream().toList());
    }

    private Optional<String> digest(PersonFile view, String address) {
        return view.firm().map(firm -> emailDigest(digests, firm, address));
    }
}
