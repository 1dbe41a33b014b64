package io.confide.faults.town;

/** Something that may happen to a running system, while people go on writing. */
interface Fault {

    /**
     * Lets it happen, and lets it pass.
     *
     * @return what happened in a few words
     */
    String happen(Scene scene);
}
