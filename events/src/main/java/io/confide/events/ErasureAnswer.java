package io.confide.events;

/**
 * What one service did and saw when the keys of a disposal were gone (T6, T7).
 *
 * @param service who answers, such as {@code session-service}
 * @param purged documents in clear or in local copies that it removed
 * @param tried sealed records of the disposed record sets that it then tried to open
 * @param unreadable how many of those could not be opened; verification needs {@code tried}
 */
public record ErasureAnswer(String service, long purged, long tried, long unreadable) {}
