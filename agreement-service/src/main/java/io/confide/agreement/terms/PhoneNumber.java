package io.confide.agreement.terms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number that can be dialled from everywhere, however it is written down. */
record PhoneNumber(String digits) {
    private static final int SHORTEST = 5;
    private static final Pattern TRUNK_PREFIX = Pattern.compile("\\(\\s*0\\s*\\)");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?:\\+|(?<!\\d)00)((?:[^\\p{L}\\p{N}+,;]*\\d)+)");

    /** Every number with its country code in this text. */
    static List<PhoneNumber> allIn(String text) {
        String plain = plain(text);
        List<PhoneNumber> numbers = new ArrayList<>();
        Matcher number = INTERNATIONAL.matcher(plain);
        for (int from = 0; number.find(from); from = number.start() + 1) {
            String digits = digits(number.group(1));
            if (digits.length() >= SHORTEST) {
                numbers.add(new PhoneNumber(digits));
            }
        }
        return numbers;
    }

    /** Empty unless the text is one number with its country code, or the beginning of one. */
    static Optional<String> beginning(String text) {
        Matcher number = INTERNATIONAL.matcher(plain(text).strip());
        return number.matches() ? Optional.of(digits(number.group(1))) : Optional.empty();
    }

    /** Nothing but a number, be it with or without its country code. */
    static boolean isNumber(String text) {
        String plain = plain(text);
        return plain.codePoints().noneMatch(Character::isLetter)
                && digits(plain).length() >= SHORTEST;
    }

    /** One spelling for the digits of every script, without what only guides the eye. */
    private static String plain(String text) {
        String visible =
                INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        StringBuilder plain = new StringBuilder();
        visible.codePoints().forEach(it -> plain.appendCodePoint(latin(it)));
        return TRUNK_PREFIX.matcher(plain).replaceAll("");
    }

    private static int latin(int codePoint) {
        int digit = Character.isDigit(codePoint) ? Character.digit(codePoint, 10) : -1;
        return digit < 0 ? codePoint : '0' + digit;
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    @Override
    public String toString() {
        return "•••";
    }
}
