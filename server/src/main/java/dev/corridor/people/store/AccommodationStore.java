package dev.corridor.people.store;

import dev.corridor.people.Accommodation;
import dev.corridor.people.StudentAccommodations.Edition;
import dev.corridor.rules.Accommodations;
import dev.corridor.shared.Actor;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The table accommodation. */
@Component
public class AccommodationStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public AccommodationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public Map<PersonId, Accommodations> book(SchoolId school) {
        Map<PersonId, Accommodations> book = new HashMap<>();
        jdbc.sql("select person_id, rules from accommodation where school_id = :school")
                .param("school", school.value())
                .query(row -> {
                    book.put(new PersonId(row.getObject("person_id", UUID.class)), rules(row));
                });
        return Map.copyOf(book);
    }

    public Optional<Edition> find(SchoolId school, PersonId student) {
        return jdbc.sql("""
                        select rules, reason, readers, version
                          from accommodation
                         where school_id = :school and person_id = :student
                        """)
                .param("school", school.value())
                .param("student", student.value())
                .query((row, number) -> edition(row))
                .optional();
    }

    public void save(Actor actor, PersonId student, Accommodation accommodation, Instant now) {
        jdbc.sql("""
                        insert into accommodation (school_id, person_id, rules, reason, readers, changed_at, changed_by)
                        values (:school, :student, :rules::jsonb, :reason, :readers::uuid[], :now, :by)
                        on conflict (school_id, person_id) do update
                           set rules = excluded.rules, reason = excluded.reason, readers = excluded.readers,
                               changed_at = excluded.changed_at, changed_by = excluded.changed_by,
                               version = accommodation.version + 1
                        """)
                .param("school", actor.school().value())
                .param("student", student.value())
                .param("rules", json.writeValueAsString(accommodation.rules()))
                .param("reason", accommodation.reason())
                .param(
                        "readers",
                        accommodation.readers().stream().map(PersonId::toString).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("by", actor.person().value())
                .update();
    }

    private Edition edition(ResultSet row) throws SQLException {
        UUID[] readers =
                (UUID[]) Objects.requireNonNull(row.getArray("readers")).getArray();
        return new Edition(
                new Accommodation(
                        rules(row),
                        row.getString("reason"),
                        Arrays.stream(readers).map(PersonId::new).collect(Collectors.toSet())),
                row.getLong("version"));
    }

    private Accommodations rules(ResultSet row) throws SQLException {
        return json.readValue(Objects.requireNonNull(row.getString("rules")), Accommodations.class);
    }
}
