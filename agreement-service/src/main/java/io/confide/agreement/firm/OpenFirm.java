package io.confide.agreement.firm;

import io.confide.deciding.Command;
import io.confide.events.FirmId;

/** Operations staff let a firm in. */
record OpenFirm(FirmId firm, String name) implements Command {
    @Override
    public String stream() {
        return firm.value();
    }

    @Override
    public String toString() {
        return "OpenFirm[%s, •••]".formatted(firm);
    }
}
