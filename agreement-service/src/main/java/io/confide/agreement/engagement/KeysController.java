package io.confide.agreement.engagement;

import io.confide.keys.SigningKeys;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** With these keys anybody verifies a copy, without asking us. */
@RestController
class KeysController {
    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    @GetMapping(value = "/agreement/keys", produces = MediaType.APPLICATION_JSON_VALUE)
    String keys() {
        return keys.jwks();
    }
}
