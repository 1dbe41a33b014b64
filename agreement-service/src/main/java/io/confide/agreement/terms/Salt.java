package io.confide.agreement.terms;

/**
 * Random text in each document, so that its hash, which outlives the words, cannot be used to guess
 * them.
 */
public record Salt(String body, String annex) {
    @Override
    public String toString() {
        return "Salt[•••]";
    }
}
