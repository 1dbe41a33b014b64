package io.confide.standalone;

import io.confide.standalone.Installation.Part;
import io.confide.standalone.demo.DemoCast;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one screen at the end of the start: where to go, as whom, and what to try. */
final class Welcome {
    private Welcome() {}

    static String to(Installation installation) {
        URI gateway = installation.url(Part.GATEWAY);
        return """

        Confide is at  %s/portal
        Demo sign-ins (every password is "demo"; they exist on this machine only):

        %s

        Three things to try
          1. Open the portal as a client and read "my file"; then as the client's coach; then look at who read what.
          2. Ask as the sponsor:  curl -H "Authorization: Bearer $(./confide token %s)" %s/views/engagements
          3. Rebuild every client view from the log while you look:  sign in as operations, System, Rebuild.

        Ctrl-C stops everything in order; the data stays in %s.
        """
                .formatted(gateway, cast(), sponsor(), gateway, installation.data());
    }

    private static String cast() {
        return Stream.of(DemoCast.values())
                .map(one ->
                        "  %-12s %-24s %s".formatted(one.username(), one.displayName(), one.part()))
                .collect(Collectors.joining("\n"));
    }

    private static String sponsor() {
        return Stream.of(DemoCast.values())
                .filter(one -> one.part().contains("sponsor"))
                .map(DemoCast::username)
                .findFirst()
                .orElse("NAME");
    }
}
