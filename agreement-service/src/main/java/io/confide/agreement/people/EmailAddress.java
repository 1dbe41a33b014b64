package io.confide.agreement.people;

import io.confide.agreement.terms.MailDomain;
import io.confide.deciding.Refusal;
import io.confide.deciding.Refusal.Violation;
import io.confide.deciding.Rule;
import java.util.List;

/** An address that can receive an invitation; whoever proves to hold it may join. */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;

    /**
     * @throws Refusal it is no address
     */
    public static EmailAddress of(String text, String field) {
        String plain = text.strip();
        if (plain.length() > LONGEST || MailDomain.ofAddress(plain).isEmpty()) {
            throw Refusal.invalid(
                    Rule.A3,
                    "An invitation goes to an e-mail address, so that nobody else can join with it.",
                    "Give the address the person signs in with.",
                    List.of(new Violation(field, "is no e-mail address")));
        }
        return new EmailAddress(plain);
    }

    @Override
    public String toString() {
        return "•••";
    }
}
