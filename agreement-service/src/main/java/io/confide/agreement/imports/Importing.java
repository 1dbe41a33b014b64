package io.confide.agreement.imports;

import io.confide.agreement.engagement.ClientFiles;
import io.confide.agreement.imports.ImportReport.Done;
import io.confide.service.Accepted;
import io.confide.service.Act;
import io.confide.service.Commands;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Does what is planned, row by row, each an act of its own; people before those who need them. */
@Component
class Importing {
    /** So many rows are on their way to the log at a time, to be written together. */
    private static final int AT_ONCE = 16;

    private final Commands commands;
    private final ClientFiles files;

    Importing(Commands commands, ClientFiles files) {
        this.commands = commands;
        this.files = files;
    }

    ImportReport run(Act act, Plan plan) {
        List<Done> people = each(plan.people(), newcomer -> invite(act, newcomer));
        List<Done> opened = each(List.copyOf(plan.files().entrySet()), row -> open(act, row));
        return ImportReport.done(
                people.size(),
                opened.size(),
                Stream.concat(people.stream(), opened.stream())
                        .sorted(Comparator.comparingInt(it -> it.row().line()))
                        .toList());
    }

    private Done invite(Act act, Newcomer newcomer) {
        Accepted accepted =
                commands.dispatch(Planning.act(act, newcomer.line()), newcomer.invitation());
        return new Done(newcomer.line(), "person", newcomer.id().value(), accepted.position());
    }

    private Done open(Act act, Map.Entry<Integer, ClientFiles.NewFile> row) {
        Accepted accepted = files.open(Planning.act(act, row.getKey()), row.getValue());
        return new Done(
                row.getKey(),
                "engagement",
                row.getValue().engagement().value(),
                accepted.position());
    }

    private static <T> List<Done> each(List<T> rows, Function<T, Done> doing) {
        try (ExecutorService hands =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            return hands.invokeAll(rows.stream().map(row -> task(row, doing)).toList()).stream()
                    .map(Importing::result)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("an import was cut off", e);
        }
    }

    private static <T> Callable<Done> task(T row, Function<T, Done> doing) {
        return () -> doing.apply(row);
    }

    private static Done result(Future<Done> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("an import was cut off", e);
        }
    }
}
