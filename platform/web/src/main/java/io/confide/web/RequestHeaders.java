package io.confide.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The headers that make a change safe to repeat and safe against overwriting. */
public final class RequestHeaders {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern ETAG = Pattern.compile("\"([0-9]{1,18})\"");

    private RequestHeaders() {}

    /**
     * @return 1 to 128 visible ASCII characters
     * @throws Problem 400 when there is none, more than one, or another shape
     */
    public static String idempotencyKey(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders("Idempotency-Key"));
        if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-required",
                    "This request needs one Idempotency-Key of 1 to 128 visible ASCII characters.",
                    "Send a new random UUID as Idempotency-Key, and the same one when you repeat"
                            + " the request.");
        }
        return keys.getFirst();
    }

    /**
     * The version that the request is about; empty without If-Match.
     *
     * @throws Problem 400 when it is not one ETag of ours
     */
    public static OptionalLong ifMatch(HttpServletRequest request) {
        List<String> tags = Collections.list(request.getHeaders("If-Match"));
        if (tags.isEmpty()) {
            return OptionalLong.empty();
        }
        Matcher tag = ETAG.matcher(tags.getFirst());
        if (tags.size() != 1 || !tag.matches()) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "bad-if-match",
                    "If-Match is not one ETag of this address.",
                    "Send the ETag exactly as you got it, such as If-Match: \"7\".");
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }
}
