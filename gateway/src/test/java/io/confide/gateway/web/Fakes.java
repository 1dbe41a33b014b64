package io.confide.gateway.web;

import io.confide.deciding.Refusal;
import io.confide.eventlog.Appended;
import io.confide.eventlog.EventLog;
import io.confide.eventlog.NewCommit;
import io.confide.eventlog.StoredCommit;
import io.confide.eventlog.StoredEvent;
import io.confide.events.AddressClass;
import io.confide.events.ConfideEvent;
import io.confide.events.EngagementId;
import io.confide.events.FirmId;
import io.confide.events.PersonId;
import io.confide.events.Personal;
import io.confide.events.Recorded;
import io.confide.events.Role;
import io.confide.events.Sha256;
import io.confide.gateway.clientview.ClientView;
import io.confide.gateway.clientview.Shelf;
import io.confide.gateway.clientview.Story;
import io.confide.keys.Digests;
import io.confide.projecting.DeadLetter;
import io.confide.projecting.Health;
import io.confide.projecting.Lag;
import io.confide.projecting.PositionToken;
import io.confide.projecting.Projection;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Rebuild;
import io.confide.projecting.Views;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Caller;
import io.confide.service.Journal;
import io.confide.service.LogFinding;
import io.confide.service.Neighbours;
import io.confide.service.People;
import io.confide.service.Person;
import io.confide.service.ServiceStatus;
import io.confide.service.SignedIn;
import io.confide.web.Problem;
import io.confide.web.RequestHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What stands behind the gateway's pages, in memory: one story, its people, a journal. */
final class Fakes {
    private Fakes() {}

    /** Remembers what was entered, and does nothing twice. */
    static final class RememberingJournal implements Journal {
        final List<ConfideEvent> entered = Collections.synchronizedList(new ArrayList<>());
        private final Set<UUID> acts = Collections.synchronizedSet(new java.util.HashSet<>());

        @Override
        public Accepted append(Act act, String stream, ConfideEvent event) {
            boolean first = acts.add(act.id());
            if (first) {
                entered.add(event);
            }
            return new Accepted(entered.size(), List.of(), "", !first);
        }
    }

    /** One file of one firm. */
    static final class OneStory implements Shelf {
        private volatile ClientView view = Story.running().view();

        void tell(Story story) {
            view = story.view();
        }

        @Override
        public Optional<ClientView> find(FirmId firm, EngagementId engagement) {
            return Optional.of(view)
                    .filter(v -> v.firm().equals(Optional.of(firm)))
                    .filter(v -> v.engagement().equals(engagement));
        }

        @Override
        public List<ClientView> of(
                FirmId firm, Side side, PersonId person, String after, int limit) {
            PersonId seated =
                    switch (side) {
                        case CLIENT -> Story.CLIENT;
                        case COACH -> Story.COACH;
                        case SPONSOR -> Story.SPONSOR;
                    };
            return seated.equals(person) && after.isEmpty() ? List.of(view) : List.of();
        }

        @Override
        public List<ClientView> of(FirmId firm, String after, int limit) {
            return firm.equals(Story.FIRM) && after.isEmpty() ? List.of(view) : List.of();
        }
    }

    /** The people of the story; zoe is of another firm. */
    static final class StoryPeople implements People {
        private static final Map<PersonId, Role> ROLES =
                Map.of(
                        Story.CLIENT,
                        Role.CLIENT,
                        Story.COACH,
                        Role.COACH,
                        Story.SPONSOR,
                        Role.SPONSOR,
                        Story.ADMIN,
                        Role.FIRM_ADMIN,
                        Story.STRANGER,
                        Role.CLIENT);

        @Override
        public Optional<Person> find(FirmId firm, PersonId person) {
            return Optional.ofNullable(ROLES.get(person))
                    .map(role ->
                            new Person(
                                    person,
                                    firm,
                                    Set.of(role),
                                    true,
                                    true,
                                    Personal.of("Name of " + person),
                                    Personal.of(person + "@example.org")));
        }

        @Override
        public Optional<Person> bySubject(FirmId firm, String subject) {
            return find(firm, new PersonId(subject));
        }

        @Override
        public List<Person> byEmail(FirmId firm, String email) {
            return List.of();
        }

        @Override
        public List<Person> of(FirmId firm, String after, int limit) {
            return List.of();
        }
    }

    /** Views that are always up to date. */
    static final class StillRuntime implements ProjectionRuntime {
        final List<String> rebuilt = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void start() {}

        @Override
        public <V> Views<V> views(Projection<V> projection) {
            throw new UnsupportedOperationException("the files of these tests stand elsewhere");
        }

        @Override
        public boolean await(PositionToken token, Duration patience) {
            return true;
        }

        @Override
        public Rebuild rebuild(String projection) {
            rebuilt.add(projection);
            return rebuild(projection, Rebuild.State.READING);
        }

        private static Rebuild rebuild(String projection, Rebuild.State state) {
            return new Rebuild(
                    projection,
                    2,
                    state,
                    5,
                    10,
                    Story.START,
                    Optional.empty(),
                    0,
                    0,
                    0,
                    "",
                    "",
                    Optional.empty());
        }

        @Override
        public Optional<Rebuild> lastRebuild(String projection) {
            return rebuilt.contains(projection)
                    ? Optional.of(rebuild(projection, Rebuild.State.SWITCHED))
                    : Optional.empty();
        }

        @Override
        public List<String> projections() {
            return List.of("client-view");
        }

        @Override
        public boolean rollback(String projection) {
            return false;
        }

        @Override
        public List<DeadLetter> deadLetters(int limit) {
            return List.of();
        }

        @Override
        public void retry(String subscriber, String subject) {}

        @Override
        public Health health() {
            return new Health(
                    true, List.of(), List.of(new Lag("views", "agreement", 0, 0)), 0, 0, 0);
        }

        @Override
        public void close() {}
    }

    /** A log with nothing in it. */
    static final class EmptyLog implements EventLog {
        @Override
        public String source() {
            return "access";
        }

        @Override
        public Appended append(NewCommit commit) {
            throw new UnsupportedOperationException("these tests enter through the journal");
        }

        @Override
        public Optional<StoredCommit> byCommand(UUID command) {
            return Optional.empty();
        }

        @Override
        public List<StoredEvent> stream(String stream, long fromSeq) {
            return List.of();
        }

        @Override
        public long version(String stream) {
            return 0;
        }

        @Override
        public List<StoredCommit> read(long position, int limit) {
            return List.of();
        }

        @Override
        public long head() {
            return 0;
        }

        @Override
        public Recorded<?> open(StoredEvent event) {
            throw Refusal.notFound();
        }

        @Override
        public void onAppend(LongConsumer listener) {}

        @Override
        public void close() {}
    }

    static Digests digests() {
        return (firm, purpose, value) ->
                Sha256.of((firm + purpose + value).getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** Who asks, from the token alone: the subject is the person's id. */
    static final class ByToken implements HandlerMethodArgumentResolver {
        private final People people;

        ByToken(People people) {
            this.people = people;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Set.of(Caller.class, SignedIn.class, Act.class)
                    .contains(parameter.getParameterType());
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            JwtAuthenticationToken token =
                    (JwtAuthenticationToken)
                            Objects.requireNonNull(
                                    SecurityContextHolder.getContext().getAuthentication());
            FirmId firm = new FirmId(String.valueOf(token.getToken().getClaimAsString("firm")));
            if (parameter.getParameterType() == SignedIn.class) {
                return new SignedIn(
                        firm,
                        token.getName(),
                        Optional.empty(),
                        token.getAuthorities().stream()
                                .anyMatch(a -> "ROLE_ops".equals(a.getAuthority())),
                        "pwd",
                        AddressClass.LOOPBACK);
            }
            if (parameter.getParameterType() == Caller.class) {
                Person person =
                        people.bySubject(firm, token.getName()).orElseThrow(Problem::joinFirst);
                return new Caller(firm, person.id(), person.roles(), "pwd", AddressClass.LOOPBACK);
            }
            HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
            UUID id =
                    servlet == null || servlet.getMethod().equals("GET")
                            ? UUID.randomUUID()
                            : UUID.nameUUIDFromBytes(
                                    RequestHeaders.idempotencyKey(servlet)
                                            .getBytes(StandardCharsets.UTF_8));
            return new Act(
                    id,
                    "",
                    OptionalLong.empty(),
                    firm,
                    Optional.empty(),
                    Instant.parse("2026-01-10T10:00:00Z"));
        }
    }

    /** One service stands, with a log that somebody changed; the others are silent. */
    record OneNeighbour(URI standing) implements Neighbours {
        @Override
        public Optional<ServiceStatus> status(URI service) {
            return Optional.of(service)
                    .filter(standing::equals)
                    .map(_ ->
                            new ServiceStatus(
                                    "agreement-service",
                                    "agreement",
                                    7,
                                    2,
                                    List.of(),
                                    new Health(true, List.of(), List.of(), 0, 0, 0)));
        }

        @Override
        public Optional<LogFinding> verification(URI service) {
            return Optional.of(service)
                    .filter(standing::equals)
                    .map(_ -> new LogFinding("agreement", false, 3, 0, 0, "it was changed"));
        }
    }
}
