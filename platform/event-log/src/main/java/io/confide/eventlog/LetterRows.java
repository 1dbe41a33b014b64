package io.confide.eventlog;

import io.confide.storage.Document;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.ThrowableCause;

/** Letters as the bodies of documents. */
record LetterRows(LetterCodec codec, Clock clock) {

    byte[] write(ParkedLetter letter) {
        ByteWriter out =
                new ByteWriter()
                        .text(letter.sequence())
                        .text(letter.claimedUntil().toString())
                        .text(letter.enqueuedAt().toString())
                        .text(letter.lastTouched().toString());
        Cause none = new ThrowableCause("", "");
        Cause cause = letter.cause().map(codec::kept).orElse(none);
        out.text(cause.type()).text(cause.message());
        Map<String, String> diagnostics = codec.kept(letter.diagnostics());
        out.int32(diagnostics.size());
        diagnostics.forEach((key, value) -> out.text(key).text(value));
        return out.bytes(codec.write(letter.message())).written();
    }

    ParkedLetter read(Document document) {
        ByteReader in = new ByteReader(document.body());
        String sequence = in.text();
        Instant claimedUntil = Instant.parse(in.text());
        Instant enqueuedAt = Instant.parse(in.text());
        Instant lastTouched = Instant.parse(in.text());
        Cause cause = new ThrowableCause(in.text(), in.text());
        Map<String, String> diagnostics = new HashMap<>();
        for (int left = in.int32(); left > 0; left--) {
            diagnostics.put(in.text(), in.text());
        }
        return new ParkedLetter(
                document.id(),
                document.version(),
                sequence,
                claimedUntil,
                codec.read(in.bytes()),
                Optional.of(cause).filter(it -> !it.type().isEmpty()),
                enqueuedAt,
                lastTouched,
                MetaData.from(diagnostics),
                clock);
    }
}
