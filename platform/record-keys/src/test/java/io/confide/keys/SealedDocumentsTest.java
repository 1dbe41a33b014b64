package io.confide.keys;

import static io.confide.keys.Office.LINDEN;
import static io.confide.keys.Office.MAPLE;
import static io.confide.keys.Office.RECORDS;
import static io.confide.keys.Office.REFLECTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confide.events.FirmId;
import io.confide.events.Personal;
import io.confide.events.RecordSet;
import io.confide.events.SessionEvent.Toms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealedDocumentsTest {
    record View(
            int sessions,
            List<Aim> aims,
            Map<String, Personal<Toms>> toms,
            Optional<Personal<String>> note) {}

    record Aim(String id, Personal<String> text) {}

    private final Office office = new Office();
    private final RecordKeys keys = office.process();
    private final SealedDocuments documents = new SealedDocuments(keys);
    private final View view =
            new View(
                    3,
                    List.of(
                            new Aim("a-1", known("canary-1", RECORDS)),
                            new Aim("a-2", known("canary-2", RECORDS))),
                    Map.of("s-1", known(new Toms("canary", "o", "m", "s", Set.of("x")), RECORDS)),
                    Optional.of(known("canary-note", REFLECTIONS)));

    @Test
    void a_view_comes_back_as_it_was() {
        byte[] document = write(view);

        assertThat(read(LINDEN, "c-1", document)).isEqualTo(view);
        assertThat(new String(document, StandardCharsets.ISO_8859_1))
                .doesNotContain("canary")
                .contains("\"sessions\":3");
    }

    @Test
    void T10_what_is_erased_reads_as_erased_and_can_be_written_again() {
        byte[] document = write(view);
        office.destruction(keys).destroy(RECORDS);

        View erased = read(LINDEN, "c-1", document);

        assertThat(erased.aims())
                .extracting(Aim::text)
                .containsOnly(new Personal.Erased<>(Optional.of(RECORDS)));
        assertThat(erased.note()).isEqualTo(view.note());
        assertThat(read(LINDEN, "c-1", write(erased))).isEqualTo(erased);
    }

    @Test
    void a_view_goes_on_when_a_record_set_is_fenced_and_an_original_is_refused() {
        write(view);
        office.destruction(keys).fence(RECORDS);

        assertThat(read(LINDEN, "c-1", write(view)).aims())
                .extracting(aim -> aim.text().isErased())
                .containsOnly(true);
        assertThatThrownBy(() -> documents.writeOriginal("views", "c-1", LINDEN, view))
                .isInstanceOf(KeyFenced.class);
    }

    @Test
    void the_content_of_one_view_is_the_same_however_often_it_is_sealed() {
        byte[] document = write(view);
        View other = new View(4, view.aims(), view.toms(), view.note());

        assertThat(write(view)).isNotEqualTo(document);
        assertThat(content(write(view))).isEqualTo(content(document));
        assertThat(content(write(other))).isNotEqualTo(content(document));
    }

    @Test
    void the_content_of_what_is_erased_holds_nothing_of_it() {
        byte[] document = write(view);
        office.destruction(keys).destroy(RECORDS);

        assertThat(new String(content(document), StandardCharsets.ISO_8859_1))
                .doesNotContain("canary-1", "canary-2")
                .contains("canary-note");
    }

    @Test
    void G5_the_content_of_a_document_of_another_firm_cannot_be_had() {
        byte[] document = write(view);

        assertThatThrownBy(() -> documents.content("views", "c-1", MAPLE, document))
                .isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> documents.content("views", "c-2", LINDEN, document))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void G5_a_document_moved_to_another_firm_id_or_collection_cannot_be_read() {
        byte[] document = write(view);

        assertThatThrownBy(() -> read(MAPLE, "c-1", document)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> read(LINDEN, "c-2", document)).isInstanceOf(CannotOpen.class);
        assertThatThrownBy(() -> documents.read("other", "c-1", LINDEN, View.class, document))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void a_value_moved_to_another_place_in_the_document_cannot_be_read() {
        String moved =
                new String(write(view), StandardCharsets.ISO_8859_1).replace("[0,1]", "[0,0]");

        assertThatThrownBy(() -> read(LINDEN, "c-1", moved.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CannotOpen.class);
    }

    @Test
    void what_is_not_filed_or_filed_elsewhere_cannot_be_written() {
        assertThatThrownBy(() -> write(new Aim("a-1", Personal.of("canary"))))
                .hasStackTraceContaining("not filed")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> documents.write("views", "c-1", MAPLE, view))
                .hasStackTraceContaining("belongs to another firm");
    }

    private byte[] write(Object tree) {
        return documents.write("views", "c-1", LINDEN, tree);
    }

    private byte[] content(byte[] document) {
        return documents.content("views", "c-1", LINDEN, document);
    }

    private View read(FirmId firm, String id, byte[] document) {
        return documents.read("views", id, firm, View.class, document);
    }

    private static <T> Personal<T> known(T value, RecordSet filed) {
        return new Personal.Known<>(value, Optional.of(filed));
    }
}
