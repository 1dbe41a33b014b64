package io.confide.faults.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All that may happen. */
@SuppressWarnings("ImmutableEnumChecker") // references to static methods hold nothing
enum Kind {
    KILL_AT_APPEND(Kills::atAppend),
    KILL_AT_PUBLISHING(Kills::atPublishing),
    KILL_AT_OFFSET(Kills::atOffset),
    KILL_AT_REACTION(Kills::atReaction),
    KILL_AT_LETTER(Kills::atLetter),
    KILL_ANYWHEN(Kills::anywhen),
    KILL_BOTH(Kills::bothInstances),
    FREEZE(Kills::freeze),
    FREEZE_PUBLISHER(Kills::freezePublisher),
    KILL_BROKER(Kills::broker),
    FREEZE_BROKER(Kills::freezeBroker),
    REBALANCE(Kills::rebalance),
    CLOCK_STEPS_BACK(Kills::clock),
    CUT(Storms::cut),
    SLOW(Storms::slow),
    HALF_OPEN(Storms::halfOpen),
    ANSWERS_LOST(Storms::answerless),
    RESETS(Storms::resets),
    BROKER_AWAY(Storms::brokerAway),
    DATABASE_AWAY(Storms::databaseAway),
    DUPLICATES(Forgeries::duplicates),
    AHEAD_OF_TURN(Forgeries::aheadOfTurn),
    LOST_RECORD(Forgeries::lost),
    CUT_OFF(Forgeries::cutOff),
    POISON(Forgeries::poison),
    DISK_FULL(Disks::full),
    DISK_REFUSES(Disks::refuses),
    REBUILD_KILLED(Rebuilds::killed),
    REBUILD(Rebuilds::whole),
    ERASURE_KILLED(Erasures::killed);

    private final Fault fault;

    Kind(Fault fault) {
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    private boolean isPossible(boolean onMongo, boolean parks) {
        return switch (this) {
            case DISK_FULL, DISK_REFUSES -> !onMongo;
            case DATABASE_AWAY -> onMongo;
            case KILL_AT_LETTER -> parks;
            default -> true;
        };
    }

    /**
     * So many different ones, in the order in which they are to happen. Neighbouring seeds take
     * turns, so that a run of {@code values().length / count} seeds has had nearly all of them.
     *
     * @param onMongo whether the database is one
     * @param parks whether there is something to be parked
     */
    static List<Kind> some(long seed, int count, boolean onMongo, boolean parks) {
        List<Kind> all = new ArrayList<>(Arrays.asList(values()));
        Collections.shuffle(all, new Random(seed * count / all.size()));
        Collections.rotate(all, -Math.floorMod(seed * count, all.size()));
        all.removeIf(it -> !it.isPossible(onMongo, parks));
        List<Kind> taken = new ArrayList<>(all.subList(0, count));
        Collections.shuffle(taken, new Random(seed));
        return taken;
    }
}
