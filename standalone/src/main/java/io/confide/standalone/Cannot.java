package io.confide.standalone;

/** Confide cannot start, and one sentence says why and what to do. */
final class Cannot extends RuntimeException {
    Cannot(String sentence) {
        super(sentence);
    }
}
