package io.confide.agreement.imports;

import io.confide.deciding.Refusal.Violation;

/**
 * What is wrong in one cell, without repeating what it says.
 *
 * @param line of the file, from 1; where the row begins
 * @param column as in the header
 * @param message what is wrong and how to mend it
 */
record Flaw(int line, String column, String message) {
    Violation violation() {
        return new Violation("/" + line + "/" + column, message);
    }
}
