package io.confide.eventlog;

/** The command was done before: answer with what it wrote then. */
public class CommandRepeated extends RuntimeException {
    private final transient StoredCommit earlier;

    CommandRepeated(StoredCommit earlier) {
        super("the command " + earlier.command() + " was done before");
        this.earlier = earlier;
    }

    public StoredCommit earlier() {
        return earlier;
    }
}
