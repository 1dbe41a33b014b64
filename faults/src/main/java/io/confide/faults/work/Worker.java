package io.confide.faults.work;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One instance of one service, in a process of its own. */
public final class Worker {
    private static final int ORPHANED = 3;

    private Worker() {}

    /** Says {@code ready} when it takes commands; ends when it is told to, or left alone. */
    public static void main(String[] arguments) throws IOException {
        Voice voice = new Voice(mouth());
        Moments moments = new Moments(voice);
        moments.areHere();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Workplace work = new Workplace(Orders.of(arguments), moments)) {
            work.start();
            voice.say("ready");
            if (!new Desk(work, moments, voice).listen(in)) {
                Runtime.getRuntime().halt(ORPHANED);
            }
        }
        voice.say("stopped");
        System.exit(0);
    }

    /** The director reads what is printed; everybody else who prints goes to the log file. */
    static PrintStream mouth() {
        PrintStream mouth = System.out;
        System.setOut(System.err);
        return mouth;
    }
}
