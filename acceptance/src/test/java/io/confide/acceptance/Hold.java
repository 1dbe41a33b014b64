package io.confide.acceptance;

import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Answer;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.World;
import java.util.List;
import java.util.Map;

/** What keeps an engagement's records beyond their date. */
record Hold(World world, Engagement engagement, String path) {
    private static final List<String> EVERYTHING =
            List.of("AGREEMENT", "RECORDS", "REFLECTIONS", "HOURS", "DISCLOSURES", "IDENTITY");

    static Hold placed(World world, Engagement engagement, DemoCast by, String ground) {
        Answer placed =
                world.as(by)
                        .key("hold:" + engagement.id())
                        .post(
                                engagement.at("retention", "holds"),
                                Map.of(
                                        "groups",
                                        EVERYTHING,
                                        "reviewOn",
                                        "2099-01-31",
                                        "ground",
                                        ground))
                        .expect(201);
        return new Hold(world, engagement, "holds/" + placed.id());
    }

    Answer disposal(DemoCast by) {
        return world.as(by)
                .ifMatch(engagement.keeping().etag())
                .post(engagement.at("retention", "disposals"));
    }

    Answer proposeRelease(DemoCast by) {
        return world.as(by).post(engagement.at("retention", path + "/release-proposal"));
    }

    Answer release(DemoCast by) {
        return world.as(by).post(engagement.at("retention", path + "/release"));
    }
}
