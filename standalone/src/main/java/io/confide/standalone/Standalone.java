package io.confide.standalone;

import io.confide.standalone.demo.DemoProgramme;
import io.confide.standalone.story.Answer;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * Starts everything: broker, identity provider, four services, gateway. Arguments: {@code --demo}
 * loads the demo's programme, {@code --fresh} begins with empty data.
 */
public final class Standalone {
    private Standalone() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        try {
            Installation installation = Installation.of(arguments);
            start(installation, out);
        } catch (Cannot e) {
            System.err.println(e.getMessage());
            // Whatever had started by then stops in order.
            System.exit(1);
        }
    }

    private static void start(Installation installation, PrintStream out) {
        DataDirectory data = DataDirectory.hold(installation);
        FreePorts.check(installation);
        Quiet.before(installation.data());
        Running running = new Running(installation, data, out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "confide-stop"));
        running.start();
        if (installation.demo()) {
            demo(installation, out);
        }
        out.println("Confide is ready");
    }

    private static void demo(Installation installation, PrintStream out) {
        if (!installation.ownIdentity()) {
            throw new Cannot(
                    "The demo has sign-ins of its own and is for the embedded identity provider only: unset CONFIDE_ISSUER, or start without --demo.");
        }
        load(installation, out);
        out.println(Welcome.to(installation));
    }

    private static void load(Installation installation, PrintStream out) {
        try {
            DemoProgramme.load(
                    installation.url(Installation.Part.GATEWAY),
                    installation.issuerUrl(),
                    step -> out.println("  " + step));
        } catch (Answer.Unexpected | UncheckedIOException | IllegalStateException e) {
            throw new Cannot(
                    "The demo's programme could not be loaded whole: %s. ./confide demo goes on where it stopped, ./confide demo --fresh starts over; the log in %s says more."
                            .formatted(e.getMessage(), installation.data().resolve("logs")));
        }
    }
}
