package dev.corridor.schools;

import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of a school's settings. */
@Component
class SettingsStore {

    /** Settings, and which edition of them. */
    record Versioned(SchoolSettings settings, long version) {}

    private final JdbcClient jdbc;
    private final StoredJson json;

    SettingsStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(SchoolId school, SchoolSettings settings) {
        jdbc.sql("""
                insert into school_settings (school_id, settings)
                values (:school, cast(:settings as jsonb))
                """)
                .param("school", school.value())
                .param("settings", json.write(settings))
                .update();
    }

    Versioned read(SchoolId school) {
        return jdbc.sql("""
                select settings, version
                from   school_settings
                where  school_id = :school
                """)
                .param("school", school.value())
                .query((row, n) ->
                        new Versioned(json.over(SchoolSettings.defaults(), row.getString(1)), row.getLong(2)))
                .optional()
                .orElseThrow(() -> Problem.notFound("school"));
    }

    /** Tells whether it was done: only if the settings are still of that version. */
    boolean update(SchoolId school, SchoolSettings settings, long version) {
        return jdbc.sql("""
                        update school_settings
                        set    settings = cast(:settings as jsonb), version = version + 1
                        where  school_id = :school
                        and    version = :version
                        """)
                        .param("school", school.value())
                        .param("settings", json.write(settings))
                        .param("version", version)
                        .update()
                == 1;
    }
}
