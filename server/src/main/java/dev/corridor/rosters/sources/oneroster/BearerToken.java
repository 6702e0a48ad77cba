package dev.corridor.rosters.sources.oneroster;

import java.net.URI;
import java.util.Map;

/** One token that the other side gave and that does not run out by itself. */
final class BearerToken implements Access {

    private final String token;

    BearerToken(String token) {
        this.token = token;
    }

    @Override
    public Map<String, String> headers(URI uri) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
