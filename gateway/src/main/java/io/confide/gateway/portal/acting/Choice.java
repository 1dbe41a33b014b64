package io.confide.gateway.portal.acting;

/** One of several things to choose from in a form. */
public record Choice(String value, String label) {
    @Override
    public String toString() {
        return "•••";
    }
}
