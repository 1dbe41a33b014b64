package io.confide.faults.work;

import java.io.PrintStream;
import java.util.List;

/** What a process tells the director: one line of fields each, none of them personal. */
final class Voice {
    private final PrintStream out;

    Voice(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String... fields) {
        out.println(String.join("\t", List.of(fields)));
        out.flush();
    }
}
