package io.confide.standalone;

import io.confide.standalone.demo.DemoProgramme;
import java.io.PrintStream;

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
            Runtime.getRuntime().halt(1);
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
        DemoProgramme.load(
                installation.url(Installation.Part.GATEWAY),
                installation.issuerUrl(),
                step -> out.println("  " + step));
        out.println(Welcome.to(installation));
    }
}
