package io.confide.acceptance;

import io.confide.harness.Installation;
import io.confide.standalone.demo.DemoCast;
import io.confide.standalone.story.Engagement;
import io.confide.standalone.story.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One installation, and everybody at a screen of their own. */
final class Screens implements AutoCloseable {
    private final Map<DemoCast, Browser> browsers = new EnumMap<>(DemoCast.class);
    private final Installation installed;
    private final Path profiles;

    private Screens(Installation installed, Path profiles) {
        this.installed = installed;
        this.profiles = profiles;
    }

    /**
     * Skips the specification, and says so, where there is no browser.
     *
     * @param directory for what is installed and what the browsers remember
     */
    static Screens of(Class<?> specification, Path directory) {
        Browser.required(specification.getSimpleName());
        try {
            Path profiles = Files.createDirectory(directory.resolve("profiles"));
            return new Screens(Installed.in(directory.resolve("data")), profiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    World world() {
        return installed.world();
    }

    /** Whoever comes first signs in. */
    Browser at(DemoCast who) {
        return browsers.computeIfAbsent(
                who, it -> Browser.of(it, installed.url("gateway"), profiles));
    }

    /**
     * The address of a page about an engagement.
     *
     * @param side of the table: {@code file}, {@code clients} or {@code programme}
     * @param below the engagement, beginning with a slash, or empty
     */
    static String page(String side, Engagement engagement, String below) {
        return "/portal/" + side + "/" + engagement.id() + below;
    }

    /** Everybody leaves; where the specification was skipped, nobody came. */
    static void leave(@Nullable Screens screens) {
        if (screens != null) {
            screens.close();
        }
    }

    @Override
    public void close() {
        try {
            browsers.values().forEach(Browser::close);
        } finally {
            installed.close();
        }
    }
}
