package io.confide.gateway.portal.acting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenTest {
    @Test
    void of_each_subject_the_newest_position_is_kept() {
        assertThat(Seen.merged("agreement:5:e1,agreement:6:p1", "agreement:9:e1"))
                .isEqualTo("agreement:6:p1,agreement:9:e1");
        assertThat(Seen.merged("agreement:9:e1", "agreement:5:e1")).isEqualTo("agreement:9:e1");
    }

    @Test
    void what_is_long_seen_makes_room() {
        String seen = "";
        for (int i = 0; i < 40; i++) {
            seen = Seen.merged(seen, "agreement:" + i + ":e" + i);
        }
        assertThat(seen.split(",", -1)).hasSize(16).endsWith("agreement:39:e39");
    }
}
