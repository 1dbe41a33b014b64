package io.confide.keys;

import io.confide.events.RecordSet;
import io.confide.storage.Storage;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** Ends keys in their database; kept apart from {@link RecordKeys}, for retention-service alone. */
public final class StoredKeyDestruction implements KeyDestruction {
    private final KeyRows rows;
    private final Ledger ledger;
    private final RecordKeys own;
    private final Clock clock;

    /**
     * @param own the record keys of this process, which forget at once what ends here
     */
    public StoredKeyDestruction(Storage keys, Ledger ledger, RecordKeys own, Clock clock) {
        this.rows = new KeyRows(keys, ledger);
        this.ledger = ledger;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public void fence(RecordSet recordSet) {
        change(recordSet, KeyRow::fenced);
    }

    @Override
    public String destroy(RecordSet recordSet) {
        KeyRow row = change(recordSet, KeyRow::fenced);
        ledger.enter(new Ledger.Entry(recordSet, row.fingerprint(), clock.instant()));
        return change(recordSet, KeyRow::destroyed).fingerprint();
    }

    @Override
    public State state(RecordSet recordSet) {
        return rows.find(recordSet).map(KeyRow::state).orElse(State.NONE);
    }

    @Override
    public long replayLedger() {
        return ledger.entries().stream().filter(this::destroyAgain).count();
    }

    @Override
    public void confirm(RecordSet recordSet) {
        State state = state(recordSet);
        if (state != State.DESTROYED && state != State.CONFIRMED) {
            throw new IllegalStateException(
                    "the key of %s is %s, not destroyed: there is nothing to confirm"
                            .formatted(recordSet.id(), state));
        }
        change(recordSet, row -> row.destroyed().confirmed());
    }

    private boolean destroyAgain(Ledger.Entry entry) {
        boolean[] wasThere = {false};
        rows.change(
                entry.recordSet(),
                stored -> {
                    wasThere[0] = stored.isPresent() && !stored.get().isDestroyed();
                    return stored.map(KeyRow::destroyed)
                            .orElse(new KeyRow(State.DESTROYED, entry.fingerprint(), new byte[0]));
                });
        own.drop(entry.recordSet());
        return wasThere[0];
    }

    private KeyRow change(RecordSet recordSet, UnaryOperator<KeyRow> step) {
        KeyRow changed =
                rows.change(
                        recordSet,
                        stored ->
                                step.apply(
                                        stored.orElseGet(() -> KeyRow.tombstone(recordSet.id()))));
        own.drop(recordSet);
        return changed;
    }
}
