package io.confide.faults;

import java.util.List;

/**
 * What became of one seed.
 *
 * @param acknowledged commands that were, as proof that something went on
 * @param unknown commands of which nobody was told what became
 * @param findings what was wrong, in sentences; also why it could not be judged
 */
record Row(
        long seed,
        int seconds,
        long acknowledged,
        long unknown,
        int lost,
        int duplicated,
        int reordered,
        int leaked,
        boolean judged,
        List<String> faults,
        List<String> findings) {

    boolean isClean() {
        return judged && lost + duplicated + reordered + leaked == 0;
    }
}
