package io.confide.faults.work;

import io.confide.events.RecordSet;
import io.confide.keys.Ledger;
import java.util.List;
import java.util.Optional;

/** The ledger of destroyed keys, with the moments around its writes. */
record StandingLedger(Ledger real, Moments moments) implements Ledger {

    @Override
    public void enter(Entry entry) {
        moments.pass(Moment.BEFORE_LEDGER);
        real.enter(entry);
        moments.pass(Moment.AFTER_LEDGER);
    }

    @Override
    public Optional<Entry> find(RecordSet recordSet) {
        return real.find(recordSet);
    }

    @Override
    public List<Entry> entries() {
        return real.entries();
    }
}
