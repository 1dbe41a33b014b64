package io.confide.agreement.terms;

import io.confide.events.EngagementKind;
import io.confide.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** The drafts of docs/examples, which README, demo and these tests share. */
public final class Examples {
    private Examples() {}

    public static Terms complete(EngagementKind kind) {
        return terms(json(name(kind)));
    }

    public static Terms incomplete() {
        return terms(json("incomplete"));
    }

    public static Terms terms(ObjectNode json) {
        return EventJson.mapper().treeToValue(json, Terms.class);
    }

    public static ObjectNode json(EngagementKind kind) {
        return json(name(kind));
    }

    private static String name(EngagementKind kind) {
        return switch (kind) {
            case INDIVIDUAL -> "individual";
            case SPONSORED -> "sponsored";
            case INTERNAL -> "internal";
        };
    }

    public static ObjectNode json(String name) {
        Path file = Path.of("../docs/examples/agreement-" + name + ".json");
        try {
            return (ObjectNode) EventJson.mapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
