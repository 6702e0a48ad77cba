package dev.corridor.schools;

import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as the database keeps them, in jsonb. A newer server may have written fields that this one does not know;
 * they are passed over. What an older one left out has its default.
 */
@Component
public final class StoredJson {

    private final JsonMapper mapper;

    StoredJson(JsonMapper mapper) {
        this.mapper = mapper.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public <T> T read(Class<T> type, String json) {
        return mapper.readValue(json, type);
    }

    /** Reads a record over another of its kind, whose fields hold wherever the JSON has none. */
    @SuppressWarnings("unchecked")
    public <T extends Record> T over(T defaults, String json) {
        ObjectNode merged = mapper.valueToTree(defaults);
        JsonNode stored = mapper.readTree(json);
        stored.properties().forEach(field -> merged.set(field.getKey(), field.getValue()));
        return (T) mapper.treeToValue(merged, defaults.getClass());
    }
}
