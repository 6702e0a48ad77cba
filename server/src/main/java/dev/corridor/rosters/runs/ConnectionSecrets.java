package dev.corridor.rosters.runs;

import dev.corridor.database.ServerKey;
import dev.corridor.rosters.store.ConnectionStore;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is secret about connections, sealed with the server's key, each for its connection alone. */
@Component
class ConnectionSecrets {

    private final ConnectionStore store;
    private final ServerKey key;
    private final JsonMapper json;

    ConnectionSecrets(ConnectionStore store, ServerKey key, JsonMapper json) {
        this.store = store;
        this.key = key;
        this.json = json;
    }

    /** In clear, in a transaction that names the district; none if they were sealed with another key. */
    Map<String, String> open(Connection connection) {
        return key.open(store.secrets(connection.id()), purpose(connection.id()))
                .map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    byte[] seal(ConnectionId id, Map<String, String> secrets) {
        return key.seal(json.writeValueAsString(secrets), purpose(id));
    }

    private static String purpose(ConnectionId id) {
        return "roster connection " + id;
    }
}
