package io.confide.session;

import static org.awaitility.Awaitility.await;

import io.confide.eventlog.EventLog;
import io.confide.events.EngagementId;
import io.confide.events.HandoverEvent.CoachChanged;
import io.confide.events.HandoverId;
import io.confide.events.PersonId;
import io.confide.events.RecordClass;
import io.confide.events.SessionEvent.SessionErasureAnswered;
import io.confide.events.SessionEvent.SessionRecordRead;
import io.confide.service.testing.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One engagement: Ada, coached by Ben, paid for by Sam's employer. */
record Table(Office office, EngagementId engagement) {

    Voice client() {
        return office.voice("ada", engagement);
    }

    Voice coach() {
        return office.voice("ben", engagement);
    }

    Voice sponsor() {
        return office.voice("sam", engagement);
    }

    Voice firmAdmin() {
        return office.voice("fay", engagement);
    }

    Voice coachOfAnotherFirm() {
        return office.voice("eve", engagement);
    }

    Voice stranger() {
        return office.stranger(engagement);
    }

    /** The client agreed to another coach, and opened these kinds of earlier records to her. */
    Voice handedOver(RecordClass... released) {
        office.told(
                new CoachChanged(
                        engagement,
                        new HandoverId("handover"),
                        new PersonId("ben"),
                        new PersonId("cleo"),
                        Set.of(released)));
        return office.voice("cleo", engagement);
    }

    void end() {
        office.end(this);
    }

    /**
     * @return the session's path
     */
    String planned(String plan) {
        return "sessions/"
                + client().post("sessions", plan).expect(201).json().at("/id").asString();
    }

    String held(String plan, String occurrence) {
        String session = planned(plan);
        coach().post(session + "/held", occurrence).expect(200);
        return session;
    }

    Answer correction(String note) {
        return coach().post(
                        note + "/addenda",
                        "{\"text\":\"about planning\",\"reason\":\"a word was wrong\"}");
    }

    /** The keys of its records are destroyed, as retention-service does it. */
    void erase() {
        office.erase(engagement);
    }

    /** What the service said to it, once it did. */
    SessionErasureAnswered erasureAnswered() {
        return await().until(
                        () -> events(engagement.value(), SessionErasureAnswered.class).findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** What the client can see of who read what: class and item. */
    List<String> reads() {
        return events(engagement.value() + "/reads", SessionRecordRead.class)
                .map(read -> read.kind() + " " + read.item().orElse("all"))
                .toList();
    }

    private <E> Stream<E> events(String stream, Class<E> type) {
        EventLog log = office.service().bean(EventLog.class);
        return log.stream(stream, 0).stream()
                .map(stored -> log.open(stored).event())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
