package io.confide.agreement.terms;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an organisation receives its mail; a mailbox below it is in its reach too (D12). */
public record MailDomain(String name) {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?!-)[\\p{L}\\p{N}-]{1,63}(?:\\.(?!-)[\\p{L}\\p{N}-]{1,63})+",
                    Pattern.UNICODE_CHARACTER_CLASS);

    /** Other scripts have full stops of their own, and mail arrives all the same (RFC 3490). */
    private static final Pattern DOT = Pattern.compile("[\\u3002\\uff0e\\uff61]");

    private static final Pattern AFTER_AT =
            Pattern.compile("@\\s*([\\p{L}\\p{M}\\p{N}.\\u3002\\uff0e\\uff61-]+)");

    /** Empty when it is no domain. */
    public static Optional<MailDomain> of(String text) {
        String plain = spelled(text).toLowerCase(Locale.ROOT);
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

    /** Every domain in this text that follows an {@code @}. */
    static List<MailDomain> allIn(String text) {
        return AFTER_AT.matcher(text)
                .results()
                .map(it -> it.group(1))
                .map(MailDomain::of)
                .flatMap(Optional::stream)
                .toList();
    }

    boolean reaches(MailDomain mailbox) {
        return mailbox.name.equals(name) || mailbox.name.endsWith("." + name);
    }

    private static String spelled(String text) {
        return Normalizer.normalize(
                DOT.matcher(text.strip()).replaceAll("."), Normalizer.Form.NFKC);
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
