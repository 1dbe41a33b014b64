package io.confide.agreement.engagement;

import io.confide.agreement.engagement.EngagementCommand.NoticeDates;
import io.confide.events.EngagementId;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Views;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.service.Sweep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notices offers that expire, notices that end, and agreements that should be looked at again. */
@Component
class DatesSweep implements Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(DatesSweep.class);
    private static final int PAGE = 500;

    private final Views<DatesAhead> diary;
    private final Commands commands;

    DatesSweep(ProjectionRuntime runtime, Diary diary, Commands commands) {
        this.diary = runtime.views(diary);
        this.commands = commands;
    }

    @Override
    public String name() {
        return "agreement-dates";
    }

    @Override
    public void sweep(Instant now) {
        String after = "";
        List<Views.Keyed<DatesAhead>> page;
        do {
            page = diary.query(Diary.AWAITS, Diary.DATE, after, PAGE);
            page.forEach(entry -> tried(entry, now));
            after = page.isEmpty() ? after : page.getLast().key();
        } while (page.size() == PAGE);
    }

    /** One engagement that cannot go on now must not stop the others. */
    private void tried(Views.Keyed<DatesAhead> entry, Instant now) {
        try {
            what(entry.view(), now).ifPresent(what -> notice(entry, what, now));
        } catch (RuntimeException e) {
            LOG.warn("{} waits: {}", entry.key(), e.getClass().getSimpleName());
        }
    }

    /** Names the occasion; the same occasion noticed twice is one act. */
    private static Optional<String> what(DatesAhead dates, Instant now) {
        return dates.next()
                .filter(it -> !it.isAfter(now))
                .map(it -> "date " + it)
                .or(() ->
                        dates.counted()
                                ? Optional.of("session " + dates.heldSinceConfirmed())
                                : Optional.empty());
    }

    private void notice(Views.Keyed<DatesAhead> entry, String what, Instant now) {
        DatesAhead dates = entry.view();
        String since = dates.binding().map(it -> it.confirmedAt().toString()).orElse("");
        commands.dispatch(
                Act.own(entry.firm(), String.join(" ", entry.key(), what, since), now),
                new NoticeDates(new EngagementId(entry.key()), dates.heldSinceConfirmed(), now));
    }
}
