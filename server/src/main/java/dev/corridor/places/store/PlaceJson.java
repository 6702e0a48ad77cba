package dev.corridor.places.store;

import dev.corridor.places.RoomDraft;
import dev.corridor.places.RoomSettings;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON that rooms are kept as: unlike a request, a stored document may have fields this version does not know. */
@Component
public class PlaceJson {

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final JsonMapper json;

    public PlaceJson(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    RoomSettings settings(String text) {
        return json.readValue(text, RoomSettings.class);
    }

    RoomDraft draft(String text) {
        return json.readValue(text, RoomDraft.class);
    }

    /** What a draft says, field by field, by the names of the API; settings and sign side by side. */
    public Map<String, @Nullable Object> fields(RoomDraft draft) {
        Map<String, @Nullable Object> fields = new HashMap<>(json.convertValue(draft, FIELDS));
        fields.remove("settings");
        fields.remove("source");
        fields.putAll(json.convertValue(draft.settings(), FIELDS));
        return fields;
    }
}
