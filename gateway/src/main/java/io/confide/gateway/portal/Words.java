package io.confide.gateway.portal;

import io.confide.events.Capacity;
import io.confide.events.Custody;
import io.confide.events.RecordClass;
import io.confide.events.RetentionGroup;
import io.confide.events.SessionType;
import io.confide.gateway.clientview.Stage;
import io.confide.gateway.viewing.Access;
import io.confide.gateway.viewing.EngagementFile.Who;
import io.confide.gateway.viewing.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the pages put things: plain English, dates that cannot be misread, kind words for erased. */
public final class Words {
    private static final String ERASED = "erased";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final ZoneId zone;
    private final JsonMapper json;

    Words(ZoneId zone, JsonMapper json) {
        this.zone = zone;
        this.json = json;
    }

    public String when(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    public String day(TemporalAccessor date) {
        return date instanceof Instant instant
                ? DAY.format(LocalDate.ofInstant(instant, zone))
                : DAY.format(date);
    }

    /** The last day before that instant. */
    public String last(Instant end) {
        return day(end.minusNanos(1));
    }

    /** For a time element: the machine's form. */
    public String iso(Object temporal) {
        return temporal.toString();
    }

    public String name(Who who) {
        return who.name().map(n -> n.words().orElse("a person whose name is erased")).orElse("—");
    }

    public String name(Optional<Who> who) {
        return who.map(this::name).orElse("—");
    }

    /** What was said; {@link #gone} tells whether it still is. */
    public String text(Said<?> said) {
        return said.words().map(String::valueOf).orElse(ERASED);
    }

    public boolean gone(Said<?> said) {
        return said.erased();
    }

    public String stage(Stage stage) {
        return switch (stage) {
            case OPENED -> "agreement in preparation";
            case OFFERED -> "agreement waits for signatures";
            case IN_FORCE -> "running";
            case ENDED -> "ended";
            case INACTIVE -> "ended, records kept";
            case DUE -> "records due for disposal";
            case DISPOSING -> "records are being destroyed";
            case ERASED -> "erased";
        };
    }

    public String type(SessionType type) {
        return switch (type) {
            case CHEMISTRY -> "Chemistry meeting";
            case INITIATION -> "Initiation meeting";
            case COACHING -> "Coaching session";
            case THREE_WAY -> "Three-way session";
            case REVIEW -> "Review";
            case CLOSING -> "Closing session";
        };
    }

    public String custody(Custody custody) {
        return switch (custody) {
            case CLIENT_KEEPS -> "the client keeps them";
            case COACH_STORES -> "the coach stores them securely";
        };
    }

    public String group(RetentionGroup group) {
        return switch (group) {
            case AGREEMENT -> "Agreement and signatures";
            case RECORDS -> "Notes, aims and actions";
            case REFLECTIONS -> "Reflection logs";
            case HOURS -> "Names in hour logs";
            case DISCLOSURES -> "Consents, reports and disclosures";
            case IDENTITY -> "Name and address";
            case FIRM -> "The firm's own papers";
        };
    }

    public String kind(RecordClass kind) {
        return switch (kind) {
            case K0 -> "that the engagement exists";
            case K1 -> "dates and minutes";
            case K2 -> "fees";
            case K3 -> "the agreement";
            case K3P -> "the private annex";
            case K4 -> "aims and outcomes";
            case K5 -> "actions";
            case K6 -> "session notes";
            case K7 -> "the client’s reflections";
            case K8 -> "the coach’s reflections";
            case K9 -> "assessments";
            case K10 -> "the progress report";
            case K11 -> "private messages";
            case K12 -> "programme figures";
            case K13 -> "consents and the access log";
        };
    }

    public String act(Access.Act act) {
        return switch (act) {
            case READ -> "read";
            case DISCLOSED -> "was given, with your consent,";
            case ASKED -> "asked to see";
            case TOLD_NOTHING -> "asked for and was told nothing about";
        };
    }

    public String capacity(Capacity capacity) {
        return switch (capacity) {
            case CLIENT -> "client";
            case COACH -> "coach";
            case SPONSOR -> "sponsor";
        };
    }

    /** Any name of a constant as a word. */
    public String word(Object constant) {
        return constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** One line of a document: how deep it stands, what it is called, what it says. */
    public record Line(int depth, String label, String value) {}

    /** Canonical JSON as lines that a person can read; erased content has none. */
    public List<Line> lines(Said<String> document) {
        List<Line> lines = new ArrayList<>();
        document.words().ifPresent(text -> parse(text).ifPresent(n -> lines(0, "", n, lines)));
        return lines;
    }

    private Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(json.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void lines(int depth, String label, JsonNode node, List<Line> lines) {
        if (node.isValueNode()) {
            lines.add(new Line(depth, label, value(node)));
            return;
        }
        if (!label.isEmpty()) {
            lines.add(new Line(depth, label, ""));
        }
        int inner = label.isEmpty() ? depth : depth + 1;
        node.properties().forEach(p -> lines(inner, label(p.getKey()), p.getValue(), lines));
        if (node.isArray()) {
            node.forEach(item -> lines(inner, "", item, lines));
        }
    }

    private static String value(JsonNode node) {
        return node.isBoolean() ? (node.asBoolean() ? "yes" : "no") : node.asString();
    }

    private static String label(String key) {
        String spaced = key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').strip();
        return spaced.isEmpty()
                ? spaced
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT)
                        + spaced.substring(1).toLowerCase(Locale.ROOT);
    }
}
