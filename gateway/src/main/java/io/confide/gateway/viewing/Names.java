package io.confide.gateway.viewing;

import io.confide.events.PersonId;
import io.confide.gateway.viewing.EngagementFile.Who;

/** What people are called, asked at the time of the answer and never kept in a file. */
@FunctionalInterface
public interface Names {
    Who of(PersonId person);
}
