package dev.corridor.idcards.store;

import dev.corridor.idcards.CardDesign;
import dev.corridor.schools.StoredJson;
import dev.corridor.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of a school's design of ID cards; a school that never changed it has none. */
@Component
public class CardDesignStore {

    /** A design, and which edition of it. */
    public record Edition(CardDesign design, long version) {}

    private final JdbcClient jdbc;
    private final StoredJson json;

    CardDesignStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Edition read(SchoolId school) {
        return jdbc.sql("select design, version from id_card_design where school_id = :school")
                .param("school", school.value())
                .query((row, number) -> new Edition(json.over(CardDesign.defaults(), row.getString(1)), row.getLong(2)))
                .optional()
                .orElseGet(() -> new Edition(CardDesign.defaults(), 0));
    }

    /** Tells whether it was done: only if the design is still of that version. */
    public boolean write(SchoolId school, CardDesign design, long version) {
        return jdbc.sql("""
                        insert into id_card_design (school_id, design, version)
                        select :school, cast(:design as jsonb), 1
                         where :version = 0
                            or exists (select 1 from id_card_design where school_id = :school)
                        on conflict (school_id) do update
                           set design = excluded.design, version = id_card_design.version + 1
                         where id_card_design.version = :version
                        """)
                        .param("school", school.value())
                        .param("design", json.write(design))
                        .param("version", version)
                        .update()
                == 1;
    }
}
