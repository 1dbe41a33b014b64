package io.confide.faults.town;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What only the operating system can do. */
final class Commands {
    private Commands() {}

    /**
     * @return whether it is there and went well
     */
    static boolean run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            if (command[0].equals("kill")) {
                throw new UncheckedIOException(e);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
