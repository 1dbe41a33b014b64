package io.confide.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a process of Java's is begun: by the Java and on the class path of this one.
 *
 * @param options of the virtual machine; of two that contradict each other the last one counts
 * @param main the class to run
 * @param arguments of its main method
 */
public record Launch(List<String> options, String main, List<String> arguments) {
    /** What whoever opens an SQLite file needs. */
    private static final List<String> NATIVE =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    public Launch {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    public List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.addAll(NATIVE);
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main);
        command.addAll(arguments);
        return command;
    }
}
