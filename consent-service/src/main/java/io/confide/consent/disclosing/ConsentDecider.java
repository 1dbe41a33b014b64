package io.confide.consent.disclosing;

import io.confide.deciding.Decider;
import io.confide.events.ConsentEvent;
import java.util.List;

/** One engagement's disclosures decide as a whole. */
public final class ConsentDecider
        implements Decider<ConsentRegister, ConsentCommand, ConsentEvent> {

    @Override
    public String name() {
        return "consent";
    }

    @Override
    public Class<ConsentCommand> commands() {
        return ConsentCommand.class;
    }

    @Override
    public Class<ConsentEvent> events() {
        return ConsentEvent.class;
    }

    @Override
    public ConsentRegister initial() {
        return ConsentRegister.EMPTY;
    }

    @Override
    public List<ConsentEvent> decide(ConsentRegister register, ConsentCommand command) {
        return Deciding.decide(register, command);
    }

    @Override
    public ConsentRegister evolve(ConsentRegister register, ConsentEvent event) {
        return register.after(event);
    }
}
