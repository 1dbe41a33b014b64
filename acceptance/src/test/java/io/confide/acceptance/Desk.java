package io.confide.acceptance;

import static io.confide.acceptance.Telling.words;
import static io.confide.standalone.demo.DemoCast.FRIDA;
import static io.confide.standalone.demo.DemoCast.SAM;

import io.confide.standalone.story.Office;
import io.confide.standalone.story.World;
import java.util.List;
import java.util.Map;

/** What a firm's admin says at the desk, in words. */
final class Desk {
    private final World world;

    Desk(World world) {
        this.world = world;
    }

    void isBusy() {
        registersChannels();
        issuesWording();
    }

    private void registersChannels() {
        String programme =
                new Office(world, "desk").programme(words("desk-organisation"), List.of(), SAM);
        String path = "/agreement/programmes/" + programme;
        Map<String, List<String>> channels =
                Map.of(
                        "mailDomains",
                        List.of(words("desk-domain") + ".example"),
                        "phoneRanges",
                        List.of("+49 30 1234"));
        world.as(FRIDA)
                .ifMatch(world.as(FRIDA).get(path).expect(200).etag())
                .put(path + "/channels", channels)
                .expect(204);
    }

    private void issuesWording() {
        Map<String, Object> text =
                Map.of(
                        "name",
                        words("template"),
                        "kind",
                        "INDIVIDUAL",
                        "terms",
                        Map.of("conflicts", words("wording")));
        String template = world.as(FRIDA).post("/agreement/templates", text).expect(201).id();
        world.as(FRIDA).post("/agreement/templates/" + template + "/issue").expect(200);
    }
}
