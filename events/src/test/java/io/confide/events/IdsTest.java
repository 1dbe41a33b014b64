package io.confide.events;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @Property
    void letters_digits_and_inner_hyphens_make_an_id(
            @ForAll
                    @StringLength(min = 1, max = 63)
                    @CharRange(from = 'a', to = 'z')
                    @CharRange(from = '0', to = '9')
                    String value) {
        assertThatCode(() -> new EngagementId(value)).doesNotThrowAnyException();
    }

    @Property
    void whatever_is_no_id_by_its_shape_is_refused(@ForAll String value) {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            assertThatThrownBy(() -> new EngagementId(value))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a b", "a/b", "ä", "a.b", "a\n"})
    void these_are_none(String value) {
        assertThatThrownBy(() -> new EngagementId(value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sixty_three_characters_are_enough() {
        assertThatCode(() -> new EngagementId("a".repeat(63))).doesNotThrowAnyException();
        assertThatCode(() -> new EngagementId("a-")).doesNotThrowAnyException();
        assertThatThrownBy(() -> new EngagementId("a".repeat(64)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0f", "0F", "g"})
    void a_digest_has_sixty_four_lower_case_hex_digits(String end) {
        String digits = "0".repeat(64 - end.length()) + end;

        if (end.matches("[0-9a-f]*")) {
            assertThatCode(() -> new Sha256(digits)).doesNotThrowAnyException();
            assertThatThrownBy(() -> new Sha256(digits + "0"))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThatThrownBy(() -> new Sha256(digits))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
