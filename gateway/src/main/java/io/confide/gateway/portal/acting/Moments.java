package io.confide.gateway.portal.acting;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A date and a time of day, as people write them where the portal is at home. */
@Component
public class Moments {
    private final ZoneId zone;

    Moments(Clock clock) {
        this.zone = clock.getZone();
    }

    /** Empty when it is no moment. */
    Optional<Instant> read(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** For a field of a form. */
    public String write(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Said beside each field, so that nobody has to guess. */
    public String hint() {
        return "Times are " + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) + ".";
    }
}
