package io.confide.agreement.firm;

import io.confide.deciding.Decider;
import io.confide.deciding.Refusal;
import io.confide.deciding.Rule;
import io.confide.events.FirmEvent;
import io.confide.events.FirmEvent.FirmOpened;
import io.confide.events.Personal;
import java.util.List;

/** A firm opens once. */
public final class FirmDecider implements Decider<FirmState, OpenFirm, FirmEvent> {

    @Override
    public String name() {
        return "firm";
    }

    @Override
    public Class<OpenFirm> commands() {
        return OpenFirm.class;
    }

    @Override
    public Class<FirmEvent> events() {
        return FirmEvent.class;
    }

    @Override
    public FirmState initial() {
        return FirmState.UNKNOWN;
    }

    @Override
    public List<? extends FirmEvent> decide(FirmState state, OpenFirm command) {
        return switch (state) {
            case UNKNOWN -> List.of(new FirmOpened(command.firm(), Personal.of(command.name())));
            case OPEN ->
                    throw Refusal.conflict(
                            Rule.G5,
                            "A firm of this id is open already.",
                            "Choose another id for the new firm.");
        };
    }

    @Override
    public FirmState evolve(FirmState state, FirmEvent event) {
        return switch (event) {
            case FirmOpened _ -> FirmState.OPEN;
        };
    }
}
