package dev.corridor.passes.store;

import dev.corridor.passes.model.Confirmed;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rules that staff set aside, as they stand in the database. */
final class ConfirmedJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<Confirmed>> LIST = new TypeReference<>() {};

    private ConfirmedJson() {}

    static String write(List<Confirmed> confirmed) {
        return confirmed.isEmpty() ? "[]" : MAPPER.writeValueAsString(confirmed);
    }

    static List<Confirmed> read(String json) {
        return json.equals("[]") ? List.of() : MAPPER.readValue(json, LIST);
    }
}
