package io.confide.agreement.engagement;

import io.confide.agreement.terms.Salt;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Fresh salt for each offer; a repeated offer keeps the first. */
@Component
class NewSalt {
    private static final int BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    Salt make() {
        return new Salt(text(), text());
    }

    private String text() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
