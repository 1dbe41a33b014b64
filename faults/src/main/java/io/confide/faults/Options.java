package io.confide.faults;

import java.util.List;
import java.util.Optional;

/**
 * What was asked for.
 *
 * @param seeds how many
 * @param from the first
 * @param minutes no seed is begun later than this
 * @param again run seeds that have a row already
 * @param keep leave the directories of clean seeds too
 */
record Options(int seeds, long from, int minutes, boolean again, boolean keep) {
    private static final int SEEDS = 30;
    private static final int MINUTES = 60;

    static final String USAGE =
            """
            usage: ./confide faults [--seeds N] [--from SEED] [--minutes M] [--again] [--keep]
                   ./confide faults --seed SEED
              --seeds N      so many seeds (30)
              --from SEED    beginning with this one (1)
              --minutes M    begin none after so many minutes (60); run it again to go on
              --again        also those that are in faults/target/faults.jsonl already
              --keep         leave the data of clean seeds in faults/target too
              --seed SEED    this one alone, again, and keep its data
            """;

    /** Empty when it is not understood. */
    static Optional<Options> of(List<String> arguments) {
        Options options = new Options(SEEDS, 1, MINUTES, false, false);
        try {
            for (int i = 0; i < arguments.size(); i++) {
                options =
                        switch (arguments.get(i)) {
                            case "--seeds" -> options.withSeeds(number(arguments, ++i));
                            case "--from" -> options.withFrom(number(arguments, ++i));
                            case "--minutes" -> options.withMinutes(number(arguments, ++i));
                            case "--seed" ->
                                    new Options(1, number(arguments, ++i), MINUTES, true, true);
                            case "--again" -> options.withAgain();
                            case "--keep" -> options.withKeep();
                            default -> throw new IllegalArgumentException(arguments.get(i));
                        };
            }
            return Optional.of(options);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static int number(List<String> arguments, int at) {
        return Integer.parseInt(arguments.get(at));
    }

    private Options withSeeds(int number) {
        return new Options(number, from, minutes, again, keep);
    }

    private Options withFrom(int number) {
        return new Options(seeds, number, minutes, again, keep);
    }

    private Options withMinutes(int number) {
        return new Options(seeds, from, number, again, keep);
    }

    private Options withAgain() {
        return new Options(seeds, from, minutes, true, keep);
    }

    private Options withKeep() {
        return new Options(seeds, from, minutes, again, true);
    }
}
