package dev.corridor.passes.store;

import dev.corridor.passes.model.Walkout;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a walkout, as it stands in the database. */
final class WalkoutJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WalkoutJson() {}

    static String write(Walkout walkout) {
        return MAPPER.writeValueAsString(walkout);
    }

    static Walkout read(String json) {
        return MAPPER.readValue(json, Walkout.class);
    }
}
