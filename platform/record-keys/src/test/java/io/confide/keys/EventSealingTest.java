package io.confide.keys;

import static io.confide.keys.Office.LINDEN;
import static io.confide.keys.Office.MAPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.events.ConfideEvent;
import io.confide.events.EventCatalogue;
import io.confide.events.FirmId;
import io.confide.events.RecordSet;
import io.confide.events.RetentionGroup;
import io.confide.events.Samples;
import io.confide.events.SessionEvent.AimSet;
import io.confide.events.UnknownEvent;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSealingTest {
    private static final UUID ID = new UUID(1, 2);
    private final Office office = new Office();
    private final RecordKeys keys = office.process();
    private final EventSealing sealing = new EventSealing(keys);
    private final AimSet aim = Samples.of(AimSet.class, "canary-aim");

    static Iterable<ConfideEvent> events() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void T5_every_event_is_sealed_opened_and_erased(ConfideEvent event) {
        SealedEvent sealed = sealing.seal(LINDEN, "s-1", ID, event);
        RecordSet filed = EventCatalogue.standard().of(event).filed(LINDEN, event.subject());

        ConfideEvent opened = open(LINDEN, "s-1", ID, sealed);
        assertThat(sealing.seal(LINDEN, "s-1", ID, opened).open()).isEqualTo(sealed.open());

        office.destruction(keys).destroy(filed);
        ConfideEvent erased = open(LINDEN, "s-1", ID, sealed);
        assertThat(erased.subject()).isEqualTo(event.subject());
        assertThat(erased.toString()).doesNotContain("•••");
        assertThat(trial(sealed))
                .isEqualTo(
                        sealed.sealed().length == 0
                                ? EventSealing.Trial.NOTHING_SEALED
                                : EventSealing.Trial.ERASED);
    }

    @Test
    void an_opened_event_says_where_it_is_filed() {
        SealedEvent sealed = sealing.seal(LINDEN, "s-1", ID, aim);

        AimSet opened = (AimSet) open(LINDEN, "s-1", ID, sealed);

        assertThat(opened.text().required()).isEqualTo("canary-aim");
        assertThat(opened.text().filed())
                .isEqualTo(
                        Optional.of(new RecordSet(LINDEN, aim.subject(), RetentionGroup.RECORDS)));
        assertThat(trial(sealed)).isEqualTo(EventSealing.Trial.READABLE);
    }

    @Test
    void T5_nothing_personal_is_in_what_is_stored() {
        SealedEvent sealed = sealing.seal(LINDEN, "s-1", ID, aim);

        assertThat(new String(sealed.open(), StandardCharsets.UTF_8)).doesNotContain("canary");
        assertThat(new String(sealed.sealed(), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary");
    }

    @Test
    void G5_moved_to_another_firm_stream_or_event_it_cannot_be_read() {
        SealedEvent sealed = sealing.seal(LINDEN, "s-1", ID, aim);
        sealing.seal(MAPLE, "s-1", ID, aim);

        assertThatThrownBy(() -> open(MAPLE, "s-1", ID, sealed)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> open(LINDEN, "s-2", ID, sealed)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> open(LINDEN, "s-1", new UUID(3, 4), sealed))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void an_event_of_a_newer_confide_is_unknown() {
        assertThatThrownBy(() ->
                        sealing.open(
                                LINDEN,
                                "s-1",
                                ID,
                                "moon.landed",
                                1,
                                Office.bytes("{}"),
                                new byte[0]))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("moon.landed");
    }

    private ConfideEvent open(FirmId firm, String stream, UUID id, SealedEvent it) {
        return sealing.open(firm, stream, id, it.name(), it.revision(), it.open(), it.sealed());
    }

    private EventSealing.Trial trial(SealedEvent it) {
        return sealing.tryToRead(
                LINDEN, "s-1", ID, it.name(), it.revision(), it.open(), it.sealed());
    }
}
