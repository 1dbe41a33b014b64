package io.confide.events;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** ECMAScript's Number::toString, which RFC 8785 prescribes. */
final class EcmaScriptNumber {

    private EcmaScriptNumber() {}

    static String print(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no such number: " + value);
        }
        if (value == 0) {
            return "0";
        }
        return (value < 0 ? "-" : "") + printPositive(Math.abs(value));
    }

    private static String printPositive(double value) {
        BigDecimal shortest = shortest(value);
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        if (point > 21 || point < -5) {
            return exponential(digits, point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String exponential(String digits, int exponent) {
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + Math.abs(exponent);
    }

    /** Java spends two digits where ECMAScript is content with one, as in 4.9E-324. */
    private static BigDecimal shortest(double value) {
        BigDecimal java = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (java.precision() != 2) {
            return java;
        }
        BigDecimal one = java.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return one.doubleValue() == value ? one.stripTrailingZeros() : java;
    }
}
