package io.confide.faults.town;

import io.confide.faults.town.Proxy.Weather;

/** What a network does. */
final class Storms {
    private static final int LEAST = 500;
    private static final int MOST = 4000;

    private Storms() {}

    static String cut(Scene scene) {
        return over(scene, Weather.CUT, "cut");
    }

    static String slow(Scene scene) {
        return over(scene, Weather.SLOW, "150 ms a packet");
    }

    static String halfOpen(Scene scene) {
        return over(scene, Weather.SILENT, "half-open");
    }

    static String answerless(Scene scene) {
        return over(scene, Weather.ANSWERLESS, "answers lost");
    }

    private static String over(Scene scene, Weather weather, String words) {
        Network.Way way = scene.town().network().any(scene.random());
        way.proxy().set(weather);
        scene.pause(LEAST, MOST);
        way.proxy().set(Weather.FAIR);
        return words + ": " + way.name();
    }

    static String resets(Scene scene) {
        Network.Way way = scene.town().network().any(scene.random());
        int times = scene.random().nextInt(2, 7);
        for (int i = 0; i < times; i++) {
            way.proxy().reset();
            scene.pause(20, 400);
        }
        return times + " resets: " + way.name();
    }

    /** Nobody reaches the broker. */
    static String brokerAway(Scene scene) {
        return everywhere(scene, "to broker");
    }

    /** Nobody reaches the database. */
    static String databaseAway(Scene scene) {
        return everywhere(scene, "to database");
    }

    private static String everywhere(Scene scene, String to) {
        Weather weather = scene.random().nextBoolean() ? Weather.CUT : Weather.ANSWERLESS;
        scene.town().network().all(to).forEach(it -> it.proxy().set(weather));
        scene.pause(LEAST, MOST);
        scene.town().network().all(to).forEach(it -> it.proxy().set(Weather.FAIR));
        return weather + ": every way " + to;
    }
}
