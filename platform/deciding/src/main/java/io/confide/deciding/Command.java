package io.confide.deciding;

/** Something a person, or a service on its own, wants to have happen. Time and ids come with it. */
public interface Command {
    /** The stream that decides: its id, unique in the service's log. */
    String stream();
}
