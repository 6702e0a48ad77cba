package dev.corridor.schools;

import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of districts and schools. */
@Component
class SchoolStore {

    private final JdbcClient jdbc;

    SchoolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int insertDistrict(DistrictId id, String name, @Nullable String sourceId, Instant at) {
        return jdbc.sql("""
                insert into district (id, name, source_id, created_at)
                values (:id, :name, :source, :at)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("source", sourceId)
                .param("at", Timestamp.from(at))
                .update();
    }

    void insert(School school, Instant at) {
        jdbc.sql("""
                insert into school (id, district_id, name, time_zone, source_id, created_at)
                values (:id, :district, :name, :zone, :source, :at)
                """)
                .param("id", school.id().value())
                .param("district", school.district().value())
                .param("name", school.name())
                .param("zone", school.zone().getId())
                .param("source", school.sourceId())
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("""
                insert into hall (school_id, last_at)
                values (:id, :at)
                """)
                .param("id", school.id().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    int update(SchoolId id, String name, ZoneId zone) {
        return jdbc.sql("""
                update school
                set    name = :name, time_zone = :zone
                where  id = :id
                """)
                .param("id", id.value())
                .param("name", name)
                .param("zone", zone.getId())
                .update();
    }

    int updateSource(SchoolId id, String sourceId) {
        return jdbc.sql("""
                update school
                set    source_id = :source
                where  id = :id
                """).param("id", id.value()).param("source", sourceId).update();
    }

    Optional<School> find(SchoolId id) {
        return jdbc.sql("""
                select id, district_id, name, time_zone, source_id
                from   school
                where  id = :id
                """)
                .param("id", id.value())
                .query((row, n) -> school(row))
                .optional();
    }

    /** The district of a school, as the jobs role sees it. */
    Optional<DistrictId> districtOf(JdbcClient jobs, SchoolId id) {
        return jobs.sql("select district_id from school where id = :id")
                .param("id", id.value())
                .query((row, n) -> new DistrictId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<District> districts() {
        return jdbc.sql("""
                select   id, name, source_id
                from     district
                order by name, id
                """)
                .query((row, n) ->
                        new District(new DistrictId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    /** The schools of a district by name, as the jobs role sees them. */
    List<School> schoolsOf(JdbcClient jobs, DistrictId district) {
        return jobs.sql("""
                select   id, district_id, name, time_zone, source_id
                from     school
                where    district_id = :district
                order by name, id
                """)
                .param("district", district.value())
                .query((row, n) -> school(row))
                .list();
    }

    private static School school(ResultSet row) throws SQLException {
        return new School(
                new SchoolId(row.getObject("id", UUID.class)),
                new DistrictId(row.getObject("district_id", UUID.class)),
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("source_id"));
    }
}
