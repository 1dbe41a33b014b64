package io.confide.gateway.portal.agreement;

import io.confide.gateway.portal.terms.Reading;
import java.util.List;

/**
 * One of the seven things that client and coach look at again.
 *
 * @param question what to ask oneself
 * @param clauses what the agreement says about it
 */
public record Item(String name, String label, String question, List<Reading.Clause> clauses) {

    static List<Item> of(Reading reading) {
        return List.of(
                item(reading, "GOALS", "Goals", "Are these still the aims?", 5),
                item(
                        reading,
                        "CIRCUMSTANCES",
                        "Circumstances",
                        "Has anything changed around the client that matters here?",
                        6,
                        25),
                item(
                        reading,
                        "DISCLOSURE",
                        "Disclosure",
                        "Is what others get to know still right?",
                        16,
                        17),
                item(reading, "CUSTODY", "Custody", "Should the records stay where they are?", 13),
                item(reading, "CHANNEL", "Channel", "Is the private channel still private?", 8),
                item(
                        reading,
                        "RHYTHM",
                        "Rhythm",
                        "Do number, length and pace of sessions still fit?",
                        7,
                        23),
                item(
                        reading,
                        "FEEDBACK",
                        "Feedback",
                        "Does the client say how it goes, and is it heard?",
                        24));
    }

    private static Item item(
            Reading reading, String name, String label, String question, int... terms) {
        return new Item(name, label, question, reading.clauses(terms));
    }
}
