package io.confide.faults.check;

import io.confide.eventlog.ChainVerifier;
import io.confide.eventlog.GroupCommitLog;
import io.confide.eventlog.StoredCommit;
import io.confide.eventlog.StoredEvent;
import io.confide.eventlog.Verification;
import io.confide.faults.check.Verdict.Wrong;
import io.confide.keys.EventSealing;
import io.confide.keys.FileLedger;
import io.confide.keys.LocalKeyEncryption;
import io.confide.keys.SigningKeys;
import io.confide.keys.StoredRecordKeys;
import io.confide.storage.Storage;
import io.confide.storage.sqlite.SqliteStorage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds a whole installation to what one told life must have left in it. */
public final class WholeCheck {
    private static final int PAGE = 500;

    /** Files by log. */
    private static final Map<String, String> LOGS =
            Map.of(
                    "agreement", "agreement-service.db",
                    "session", "session-service.db",
                    "consent", "consent-service.db",
                    "deletion", "retention-service.db",
                    "access", "gateway.db");

    /** What happens once in a life, however often it is told; by log. */
    private static final Map<String, List<String>> ONCE =
            Map.of(
                    "agreement",
                    List.of("agreement.erasure-answered"),
                    "session",
                    List.of(
                            "session.scheduled",
                            "session.held",
                            "session.closed",
                            "note.written",
                            "reflection.client-written",
                            "session.erasure-answered"),
                    "consent",
                    List.of(
                            "report.drafted",
                            "consent.given",
                            "consent.withdrawn",
                            "consent.erasure-answered"),
                    "deletion",
                    List.of(
                            "disposal.proposed",
                            "disposal.approved",
                            "disposal.started",
                            "keys.destroyed",
                            "disposal.verified"),
                    "access",
                    List.of("access.erasure-answered"));

    private final Verdict verdict = new Verdict();

    public Verdict verdict() {
        return verdict;
    }

    /** Something did not come to its end. */
    public void complain(String complaint) {
        verdict.add(Wrong.LOST, complaint);
    }

    public void leaks(List<String> files) {
        files.forEach(file -> verdict.add(Wrong.LEAKED, file));
    }

    /** What was asked for, one after the other, against what is there. */
    public void wishes(List<String> wished, List<String> there) {
        Set<String> seen = new HashSet<>();
        List<String> inOrder = new ArrayList<>(wished);
        inOrder.retainAll(there);
        for (String one : there) {
            if (!wished.contains(one) || !seen.add(one)) {
                verdict.add(Wrong.DUPLICATED, "a wish is there once too often");
            }
        }
        for (String one : wished) {
            if (!seen.contains(one)) {
                verdict.add(Wrong.LOST, "a wish is not there");
            }
        }
        if (seen.size() == there.size() && !inOrder.equals(there)) {
            verdict.add(Wrong.REORDERED, "the wishes are in another order");
        }
    }

    /** Every log of a stopped installation. */
    public void logs(Path data) {
        try (Storage keys = SqliteStorage.open(data.resolve("keys/keys.db"))) {
            LocalKeyEncryption encryption = LocalKeyEncryption.at(data.resolve("keys/kek"));
            FileLedger ledger = FileLedger.at(data.resolve("ledger/destroyed-keys.log"));
            EventSealing sealing = new EventSealing(new StoredRecordKeys(keys, encryption, ledger));
            SigningKeys signing = new SigningKeys(keys, encryption);
            LOGS.forEach((log, file) -> {
                try (Storage storage = SqliteStorage.open(data.resolve("storage").resolve(file))) {
                    chain(log, storage, signing);
                    once(log, entries(log, storage, sealing));
                }
            });
        }
    }

    private void chain(String log, Storage storage, SigningKeys signing) {
        Verification found = new ChainVerifier(log, storage, signing::verify).verify(_ -> {});
        if (found instanceof Verification.Broken broken) {
            complain("the chain of " + log + " at " + broken.position() + ": " + broken.finding());
        }
    }

    private static List<Entry> entries(String source, Storage storage, EventSealing sealing) {
        List<Entry> entries = new ArrayList<>();
        try (GroupCommitLog log = new GroupCommitLog(source, storage, sealing)) {
            List<StoredCommit> page = log.read(1, PAGE);
            while (!page.isEmpty()) {
                for (StoredCommit commit : page) {
                    commit.events().forEach(event -> entries.add(entry(commit, event)));
                }
                page = log.read(page.getLast().lastPosition() + 1, PAGE);
            }
        }
        return entries;
    }

    private static Entry entry(StoredCommit commit, StoredEvent event) {
        return new Entry(
                event.position(),
                commit.command(),
                event.id(),
                event.stream(),
                event.seq(),
                event.name(),
                "",
                Optional.empty());
    }

    private void once(String log, List<Entry> entries) {
        new LogCheck(entries, verdict).check();
        Map<String, Integer> counts = new HashMap<>();
        entries.forEach(it -> counts.merge(it.name(), 1, Integer::sum));
        for (String name : ONCE.getOrDefault(log, List.of())) {
            int times = counts.getOrDefault(name, 0);
            if (times == 0) {
                verdict.add(Wrong.LOST, name + " is not in the log " + log);
            } else if (times > 1) {
                verdict.add(
                        Wrong.DUPLICATED, name + " is in the log " + log + " " + times + " times");
            }
        }
    }
}
