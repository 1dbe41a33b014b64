package io.confide.gateway.portal.acting;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;

/**
 * One act on its way to a service.
 *
 * @param key made with the form, so that a form sent twice is one act
 * @param version what the page showed when it was decided
 */
public record Errand(
        HttpMethod method, String path, String key, Optional<String> version, Object body) {

    public static Errand post(String path, String key, Object body) {
        return new Errand(HttpMethod.POST, path, key, Optional.empty(), body);
    }

    public static Errand put(String path, String key, Object body) {
        return new Errand(HttpMethod.PUT, path, key, Optional.empty(), body);
    }

    /** Where the page itself is the act: each time it is opened is a time of its own. */
    public static Errand opening(String path) {
        return post(path, FreshKey.make(), Map.of());
    }

    /** Only if nothing has changed since. */
    public Errand onlyIf(String seen) {
        return new Errand(method, path, key, Optional.of(seen).filter(it -> !it.isEmpty()), body);
    }

    /** What is said stays between those who say it. */
    @Override
    public String toString() {
        return "Errand[" + method + "]";
    }
}
