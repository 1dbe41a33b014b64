package io.confide.agreement.terms;

import java.util.Optional;

/**
 * The numbers an organisation can be called under, by how they begin (D12).
 *
 * @param prefix {@code +}, country code and the digits they have in common
 */
public record PhoneRange(String prefix) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 15;

    /** Empty unless it begins with {@code +} or {@code 00} and a country code. */
    public static Optional<PhoneRange> of(String text) {
        return PhoneNumber.beginning(text)
                .filter(digits -> digits.length() >= SHORTEST && digits.length() <= LONGEST)
                .filter(digits -> digits.charAt(0) != '0')
                .map(digits -> new PhoneRange("+" + digits));
    }

    boolean holds(PhoneNumber number) {
        return ("+" + number.digits()).startsWith(prefix);
    }
}
