package io.confide.agreement.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an organisation receives its mail; a mailbox below it is in its reach too (D12). */
public record MailDomain(String name) {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?!-)[\\p{L}\\p{N}-]{1,63}(?:\\.(?!-)[\\p{L}\\p{N}-]{1,63})+",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Empty when it is no domain. */
    public static Optional<MailDomain> of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        String name = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return name.length() <= 253 && SHAPE.matcher(name).matches()
                ? ascii(name).map(MailDomain::new)
                : Optional.empty();
    }

    /** Empty when it is no e-mail address. */
    public static Optional<MailDomain> ofAddress(String address) {
        String plain = address.strip();
        int at = plain.lastIndexOf('@');
        return at < 1 || plain.chars().anyMatch(Character::isWhitespace)
                ? Optional.empty()
                : of(plain.substring(at + 1));
    }

    boolean reaches(MailDomain mailbox) {
        return mailbox.name.equals(name) || mailbox.name.endsWith("." + name);
    }

    /** The same domain in another script's spelling is the same domain. */
    private static Optional<String> ascii(String name) {
        try {
            return Optional.of(java.net.IDN.toASCII(name).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
