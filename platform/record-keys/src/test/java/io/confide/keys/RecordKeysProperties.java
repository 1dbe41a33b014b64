package io.confide.keys;

import static io.confide.keys.Office.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.keys.RecordKeys.Opened;
import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RecordKeysProperties {
    private final RecordKeys keys = new Office().process();

    @Property(tries = 200)
    void what_is_sealed_opens(@ForAll byte[] plain, @ForAll byte[] context) {
        Opened opened = keys.open(RECORDS, keys.seal(RECORDS, plain, context), context);

        assertThat(((Opened.Plain) opened).bytes()).isEqualTo(plain);
    }

    @Property(tries = 200)
    void another_context_never_opens(
            @ForAll byte[] plain, @ForAll byte[] context, @ForAll byte[] other) {
        Assume.that(!Arrays.equals(context, other));
        byte[] sealed = keys.seal(RECORDS, plain, context);

        assertThatThrownBy(() -> keys.open(RECORDS, sealed, other)).isInstanceOf(CannotOpen.class);
    }

    @Property(tries = 200)
    void one_flipped_bit_never_opens(
            @ForAll byte[] plain, @ForAll @IntRange(max = 1_000_000) int where) {
        byte[] sealed = keys.seal(RECORDS, plain, plain);
        sealed[where % sealed.length] ^= (byte) (1 << where % 8);

        assertThatThrownBy(() -> keys.open(RECORDS, sealed, plain)).isInstanceOf(CannotOpen.class);
    }
}
