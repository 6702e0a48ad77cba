package dev.corridor.insight.store;

import dev.corridor.insight.AuditSearch;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the audit log, which only the recorder writes. */
@Component
public class AuditQueries {

    /** An entry as it is stored; before and after as JSON. */
    public record Stored(
            UUID id,
            Instant at,
            @Nullable UUID person,
            @Nullable UUID actingFor,
            String device,
            String what,
            @Nullable UUID subject,
            @Nullable String before,
            @Nullable String after) {}

    private final JdbcClient jdbc;

    AuditQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entries that fit, the newest first. */
    public List<Stored> find(SchoolId school, AuditSearch search) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("school", school.value());
        parameters.put("limit", search.limit() + 1);
        String sql = """
                select   id, at, person_id, acting_for, device, what, subject, before, after
                from     audit_entry
                where    school_id = :school
                """
                + also(
                        parameters,
                        "what = any(:what)",
                        "what",
                        search.topic().map(topic -> topic.codes().toArray(new String[0])))
                + also(parameters, "person_id = :by", "by", search.by().map(by -> by.value()))
                + also(parameters, "subject = :subject", "subject", search.subject())
                + also(parameters, "at >= :from", "from", search.from().map(Timestamp::from))
                + also(parameters, "at < :to", "to", search.to().map(Timestamp::from))
                + also(parameters, "id < :after", "after", search.after())
                + "order by id desc limit :limit";
        return jdbc.sql(sql).params(parameters).query((row, n) -> stored(row)).list();
    }

    private static String also(Map<String, Object> parameters, String condition, String name, Optional<?> value) {
        value.ifPresent(given -> parameters.put(name, given));
        return value.isPresent() ? "and      " + condition + "\n" : "";
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("person_id", UUID.class),
                row.getObject("acting_for", UUID.class),
                row.getString("device"),
                row.getString("what"),
                row.getObject("subject", UUID.class),
                row.getString("before"),
                row.getString("after"));
    }

    /**
     * The names of rooms, folders, groups, schedules and classes with these ids, also of deleted ones that are kept.
     */
    public Map<UUID, String> names(SchoolId school, Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                select id, name from room where school_id = :school and id = any(:ids)
                union all
                select id, name from folder where school_id = :school and id = any(:ids)
                union all
                select id, name from bell_schedule where school_id = :school and id = any(:ids)
                union all
                select id, name from people_group where school_id = :school and id = any(:ids)
                union all
                select id, name from encounter_group where school_id = :school and id = any(:ids) and name is not null
                union all
                select id, name from section where school_id = :school and id = any(:ids)
                """)
                .param("school", school.value())
                .param("ids", ids.toArray(new UUID[0]))
                .query(row -> {
                    names.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return names;
    }
}
