package io.confide.service.example;

import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.AimId;
import io.confide.events.Personal;
import io.confide.events.SessionEvent;
import io.confide.events.SessionEvent.AimProgressed;
import io.confide.events.SessionEvent.AimSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the aims of one engagement are. */
final class AimsDecider
        implements Decider<Map<AimId, Personal<String>>, AimsCommand, SessionEvent> {
    private static final int MOST = 20;

    @Override
    public String name() {
        return "aims";
    }

    @Override
    public Class<AimsCommand> commands() {
        return AimsCommand.class;
    }

    @Override
    public Class<SessionEvent> events() {
        return SessionEvent.class;
    }

    @Override
    public Map<AimId, Personal<String>> initial() {
        return Map.of();
    }

    @Override
    public List<SessionEvent> decide(Map<AimId, Personal<String>> aims, AimsCommand command) {
        return switch (command) {
            case AimsCommand.SetAim it when aims.size() >= MOST ->
                    throw Refusal.conflict(
                            Rule.S1, "There are twenty aims already.", "Reach one of them first.");
            case AimsCommand.SetAim it ->
                    List.of(new AimSet(it.engagement(), it.aim(), Personal.of(it.text())));
            case AimsCommand.ProgressAim it when !aims.containsKey(it.aim()) ->
                    throw Refusal.notFound();
            case AimsCommand.ProgressAim it ->
                    List.of(
                            new AimProgressed(
                                    it.engagement(), it.aim(), Personal.of(it.percent())));
        };
    }

    @Override
    public Map<AimId, Personal<String>> evolve(
            Map<AimId, Personal<String>> aims, SessionEvent event) {
        if (event instanceof AimSet set) {
            Map<AimId, Personal<String>> more = new LinkedHashMap<>(aims);
            more.put(set.aim(), set.text());
            return more;
        }
        return aims;
    }
}
