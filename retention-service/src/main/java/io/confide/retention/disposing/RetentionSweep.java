package io.confide.retention.disposing;

import io.confide.events.EngagementId;
import io.confide.projecting.ProjectionRuntime;
import io.confide.projecting.Views;
import io.confide.retention.keeping.KeepingCommand.NoticeWhatIsDue;
import io.confide.service.Act;
import io.confide.service.Commands;
import io.confide.service.Sweep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Notices dates that have come, and takes up disposals where they stopped. */
@Component
class RetentionSweep implements Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);
    private static final int PAGE = 500;

    private final Views<OpenMatter> matters;
    private final Commands commands;
    private final DisposalProcess process;

    RetentionSweep(
            ProjectionRuntime runtime,
            OpenMatters matters,
            Commands commands,
            DisposalProcess process) {
        this.matters = runtime.views(matters);
        this.commands = commands;
        this.process = process;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public void sweep(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        each(OpenMatters.DATE, matter -> notice(matter, today, now));
        each(
                OpenMatters.STEP,
                matter -> process.advance(matter.firm(), new EngagementId(matter.key())));
    }

    private void notice(Views.Keyed<OpenMatter> matter, LocalDate today, Instant now) {
        if (matter.view().hasComeBy(today)) {
            commands.dispatch(
                    Act.own(matter.firm(), "due " + matter.key() + " " + today, now),
                    new NoticeWhatIsDue(new EngagementId(matter.key()), today));
        }
    }

    private void each(String waitsFor, Consumer<Views.Keyed<OpenMatter>> visit) {
        String after = "";
        List<Views.Keyed<OpenMatter>> page;
        do {
            page = matters.query(OpenMatters.WAITS_FOR, waitsFor, after, PAGE);
            page.forEach(matter -> tried(matter, visit));
            after = page.isEmpty() ? after : page.getLast().key();
        } while (page.size() == PAGE);
    }

    /** One engagement that cannot go on now must not stop the others. */
    private static void tried(
            Views.Keyed<OpenMatter> matter, Consumer<Views.Keyed<OpenMatter>> visit) {
        try {
            visit.accept(matter);
        } catch (RuntimeException e) {
            LOG.warn("{} stays open: {}", matter.key(), e.getClass().getSimpleName());
        }
    }
}
