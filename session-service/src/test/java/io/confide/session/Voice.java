package io.confide.session;

import io.confide.service.testing.Answer;
import io.confide.service.testing.TestClient;

/** One person at one table. */
record Voice(TestClient client, String base) {

    Voice at(String engagement) {
        return new Voice(client, "/session/engagements/" + engagement);
    }

    Voice key(String idempotencyKey) {
        return new Voice(client.key(idempotencyKey), base);
    }

    Voice ifMatch(String etag) {
        return new Voice(client.ifMatch(etag), base);
    }

    Answer get(String path) {
        return client.get(at(path, base));
    }

    Answer post(String path, String body) {
        return client.send("POST", at(path, base), body);
    }

    Answer put(String path, String body) {
        return client.send("PUT", at(path, base), body);
    }

    private static String at(String path, String base) {
        return path.isEmpty() ? base : base + "/" + path;
    }
}
