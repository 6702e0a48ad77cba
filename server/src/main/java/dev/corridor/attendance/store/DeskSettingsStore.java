package dev.corridor.attendance.store;

import dev.corridor.attendance.model.DeskSettings;
import dev.corridor.schools.StoredJson;
import dev.corridor.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of a school's settings of the desk; a school that never changed them has none. */
@Component
public class DeskSettingsStore {

    /** Settings, and which edition of them. */
    public record Edition(DeskSettings settings, long version) {}

    private final JdbcClient jdbc;
    private final StoredJson json;

    DeskSettingsStore(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Edition read(SchoolId school) {
        return jdbc.sql("select settings, version from desk_settings where school_id = :school")
                .param("school", school.value())
                .query((row, number) ->
                        new Edition(json.over(DeskSettings.defaults(), row.getString(1)), row.getLong(2)))
                .optional()
                .orElseGet(() -> new Edition(DeskSettings.defaults(), 0));
    }

    /** Tells whether it was done: only if the settings are still of that version. */
    public boolean write(SchoolId school, DeskSettings settings, long version) {
        String sql = version == 0 ? """
                        insert into desk_settings (school_id, settings)
                        values (:school, cast(:settings as jsonb))
                        on conflict do nothing
                        """ : """
                        update desk_settings
                           set settings = cast(:settings as jsonb), version = version + 1
                         where school_id = :school
                           and version = :version
                        """;
        JdbcClient.StatementSpec statement =
                jdbc.sql(sql).param("school", school.value()).param("settings", json.write(settings));
        return (version == 0 ? statement : statement.param("version", version)).update() == 1;
    }
}
