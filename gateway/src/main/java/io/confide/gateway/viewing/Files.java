package io.confide.gateway.viewing;

import io.confide.deciding.Refusal;
import io.confide.events.AccessEvent.RecordRead;
import io.confide.events.Capacity;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.RecordClass;
import io.confide.events.Role;
import io.confide.gateway.clientview.AgreementSection.Opening;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Shelf;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.visibility.Circumstances;
import io.confide.gateway.visibility.Viewer;
import io.confide.gateway.visibility.Visibility;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Journal;
import io.confide.service.People;
import io.confide.service.Person;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads files for people, JSON and portal alike; what must leave a trace leaves it first (D9). */
public final class Files {
    private static final int PAGE = 100;

    private final Shelf shelf;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    public Files(Shelf shelf, People people, Journal journal, Clock clock) {
        this.shelf = shelf;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The engagement as the caller may see it.
     *
     * @throws Refusal not found: unknown, another firm's, or not the caller's to see
     */
    public Reading<EngagementFile> look(Caller caller, EngagementId engagement) {
        ClientView view = find(caller, engagement);
        return Showing.file(
                        view,
                        viewer(view, caller),
                        caller.person(),
                        names(caller.firm()),
                        clock.instant())
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Enters who read what in the log, before it is answered. The client's own reads are theirs.
     */
    public EngagementFile read(Caller caller, Act act, EngagementId engagement) {
        Reading<EngagementFile> reading = look(caller, engagement);
        leaveTrace(caller, act, reading);
        return reading.answer();
    }

    /** One event for each confidential kind that the answer really contains. */
    public void leaveTrace(Caller caller, Act act, Reading<EngagementFile> reading) {
        capacity(reading.answer().as())
                .filter(c -> c != Capacity.CLIENT)
                .ifPresent(c -> reading.kinds().forEach(k -> trace(caller, act, reading, c, k)));
    }

    private void trace(
            Caller caller,
            Act act,
            Reading<EngagementFile> reading,
            Capacity as,
            RecordClass kind) {
        EngagementId engagement = new EngagementId(reading.answer().id());
        journal.append(
                act.then("read " + kind),
                engagement.value(),
                new RecordRead(engagement, caller.person(), as, kind, Optional.empty()));
    }

    private static Optional<Capacity> capacity(Viewer viewer) {
        return switch (viewer) {
            case CLIENT -> Optional.of(Capacity.CLIENT);
            case COACH, NEW_COACH -> Optional.of(Capacity.COACH);
            case SPONSOR -> Optional.of(Capacity.SPONSOR);
            case FIRM_ADMIN, OPS, SUPERVISOR, OTHER -> Optional.empty();
        };
    }

    /**
     * Who looked at the caller's own records, when, and under which grant.
     *
     * @throws Refusal not found, for everybody but the client
     */
    public List<Access> accessLog(Caller caller, EngagementId engagement) {
        ClientView view = find(caller, engagement);
        if (!Visibility.sight(RecordClass.K13, viewer(view, caller), Circumstances.NONE)
                .content()) {
            throw Refusal.notFound();
        }
        return Access.in(view, names(caller.firm()));
    }

    /** The caller's engagements on one side of the table, or the firm's for its admins. */
    public Page<EngagementLine> list(Caller caller, As as, String after) {
        List<ClientView> found = found(caller, as, after);
        List<EngagementLine> items =
                found.stream()
                        .map(v ->
                                Showing.line(
                                        v,
                                        as.viewer(caller),
                                        caller.person(),
                                        names(caller.firm()),
                                        clock.instant()))
                        .flatMap(Optional::stream)
                        .toList();
        Optional<String> next =
                found.size() < PAGE
                        ? Optional.empty()
                        : Optional.of(found.getLast().engagement().value());
        return new Page<>(items, next);
    }

    /** All that the caller may know of on one side of the table, one after the other. */
    public <T> List<T> each(Caller caller, As as, BiFunction<ClientView, Seeing, T> told) {
        List<T> all = new ArrayList<>();
        String after = "";
        List<ClientView> found;
        do {
            found = found(caller, as, after);
            for (ClientView view : found) {
                seeing(view, as.viewer(caller)).ifPresent(eyes -> all.add(told.apply(view, eyes)));
                after = view.engagement().value();
            }
        } while (found.size() == PAGE);
        return all;
    }

    /**
     * One engagement, with the caller's eyes.
     *
     * @throws Refusal not found: unknown, another firm's, or not the caller's to see
     */
    public <T> T one(
            Caller caller, EngagementId engagement, BiFunction<ClientView, Seeing, T> told) {
        ClientView view = find(caller, engagement);
        return seeing(view, viewer(view, caller))
                .map(eyes -> told.apply(view, eyes))
                .orElseThrow(Refusal::notFound);
    }

    private static Optional<Seeing> seeing(ClientView view, Viewer viewer) {
        return Optional.of(new Seeing(viewer, view))
                .filter(_ -> view.agreement().opened().isPresent())
                .filter(eyes -> eyes.sight(RecordClass.K0).content());
    }

    private List<ClientView> found(Caller caller, As as, String after) {
        FirmId firm = caller.firm();
        return switch (as) {
            case CLIENT -> shelf.of(firm, Shelf.Side.CLIENT, caller.person(), after, PAGE);
            case COACH -> shelf.of(firm, Shelf.Side.COACH, caller.person(), after, PAGE);
            case SPONSOR -> shelf.of(firm, Shelf.Side.SPONSOR, caller.person(), after, PAGE);
            case FIRM -> caller.is(Role.FIRM_ADMIN) ? shelf.of(firm, after, PAGE) : List.of();
        };
    }

    /** What the caller is called. */
    public Who who(Caller caller) {
        return names(caller.firm()).of(caller.person());
    }

    private ClientView find(Caller caller, EngagementId engagement) {
        return shelf.find(caller.firm(), engagement).orElseThrow(Refusal::notFound);
    }

    /** What people of the firm are called. */
    public Names names(FirmId firm) {
        return person -> new Who(person, people.find(firm, person).map(Person::name).map(Said::of));
    }

    /** Who the caller is to this engagement; a role that was taken away binds at once. */
    private static Viewer viewer(ClientView view, Caller caller) {
        return view.agreement().opened().map(o -> viewer(o, caller)).orElse(Viewer.OTHER);
    }

    private static Viewer viewer(Opening opening, Caller caller) {
        if (opening.client().equals(caller.person())) {
            return As.CLIENT.viewer(caller);
        }
        if (opening.coach().equals(caller.person())) {
            return As.COACH.viewer(caller);
        }
        if (opening.sponsorContacts().contains(caller.person())) {
            return As.SPONSOR.viewer(caller);
        }
        return As.FIRM.viewer(caller);
    }

    /** As what somebody asks for a list. */
    public enum As {
        CLIENT(Role.CLIENT, Viewer.CLIENT),
        COACH(Role.COACH, Viewer.COACH),
        SPONSOR(Role.SPONSOR, Viewer.SPONSOR),
        FIRM(Role.FIRM_ADMIN, Viewer.FIRM_ADMIN);

        private final Role role;
        private final Viewer viewer;

        As(Role role, Viewer viewer) {
            this.role = role;
            this.viewer = viewer;
        }

        /** All that the caller is. */
        public static List<As> of(Caller caller) {
            return Arrays.stream(values()).filter(as -> caller.is(as.role)).toList();
        }

        private Viewer viewer(Caller caller) {
            return caller.is(role) ? viewer : Viewer.OTHER;
        }
    }
}
