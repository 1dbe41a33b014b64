package io.confide.retention.desk;

import io.confide.events.EventJson;
import io.confide.keys.SigningKeys;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
class KeysController {
    private final SigningKeys keys;

    KeysController(SigningKeys keys) {
        this.keys = keys;
    }

    /** The public keys that verify certificates, as a JSON Web Key Set; open to everybody. */
    @GetMapping("/retention/keys")
    JsonNode published() {
        return EventJson.mapper().readTree(keys.jwks());
    }
}
