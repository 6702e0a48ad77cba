package dev.corridor.passes.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What is asked all the time goes by an index, also with row security on: as the application's own role. */
class HotQueriesTest {

    private static final UUID SCHOOL = UUID.randomUUID();

    @BeforeAll
    static void fill() {
        var owner = TestDatabase.client(TestDatabase.owner());
        UUID district = UUID.randomUUID();
        owner.sql("insert into district (id, name, created_at) values (:id, 'D', now())")
                .param("id", district)
                .update();
        owner.sql("""
                insert into school (id, district_id, name, time_zone, created_at)
                values (:school, :district, :name, 'America/Chicago', now())
                """)
                .param("school", SCHOOL)
                .param("district", district)
                .param("name", "School " + SCHOOL)
                .update();
        owner.sql("""
                insert into account (id, district_id, username, created_at)
                select gen_random_uuid(), :district, 'u' || n || :school, now() from generate_series(1, 300) n
                """)
                .param("district", district)
                .param("school", SCHOOL.toString())
                .update();
        owner.sql("""
                insert into person (school_id, id, account_id, given_name, family_name, created_at)
                select :school, gen_random_uuid(), id, 'G', 'F', now() from account where district_id = :district
                """).param("school", SCHOOL).param("district", district).update();
        owner.sql("""
                insert into room (school_id, id, name, colour, icon, settings)
                select :school, gen_random_uuid(), 'Room ' || n, 'ocean', 'door', '{}' from generate_series(1, 2) n
                """).param("school", SCHOOL).update();
        owner.sql("""
                insert into pass (
                    school_id, id, student_id, state, school_day, origin_id, destination_id, travel, minutes, counts,
                    written_by, written_as, written_at, started_at, ends_at, ended_at, ended_how, seq)
                select :school, gen_random_uuid(), p.id, 'ended', date '2026-09-01' + (n / 2),
                       (select id from room where school_id = :school and name = 'Room 1'),
                       (select id from room where school_id = :school and name = 'Room 2'),
                       'round-trip', 5, 'everything', p.id, 'student', now(), now(), now(), now(), 'student',
                       row_number() over ()
                from   person p, generate_series(1, 80) n
                where  p.school_id = :school
                """).param("school", SCHOOL).update();
        owner.sql("analyze pass").update();
        owner.sql("analyze person").update();
    }

    static List<String> statements() {
        return List.of(
                FactsQuery.PASSES,
                FactsQuery.PEOPLE,
                FactsQuery.TRIPS,
                PassQueries.OPEN,
                PassQueries.BY_ID,
                PassQueries.OF_A_DAY,
                AheadQueries.AHEAD,
                AheadQueries.AHEAD_OF_STUDENT,
                WalkoutQueries.WALKOUTS,
                WalkoutQueries.ENDED_SINCE);
    }

    @ParameterizedTest
    @MethodSource("statements")
    void noHotQueryReadsTheWholeTable(String statement) {
        assertThat(plan(statement)).isNotEmpty().noneMatch(line -> line.contains("Seq Scan on pass"));
    }

    @Test
    void thePeopleOfABatchAreLookedUpByKeyInHoweverLargeASchool() {
        assertThat(plan(FactsQuery.PEOPLE))
                .anyMatch(line -> line.contains("Index Scan using person_pkey"))
                .noneMatch(line -> line.contains("Bitmap Heap Scan on person"));
    }

    @Test
    void whatIsDueIsFoundByAnIndex() {
        var jobs = TestDatabase.client(TestDatabase.jobs());
        List<String> plan = jobs.sql("explain select distinct school_id from pass where due_at <= now()")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on pass"));
    }

    private static List<String> plan(String statement) {
        PGSimpleDataSource source = TestDatabase.source(TestDatabase.app());
        NamedParameterJdbcTemplate app = new NamedParameterJdbcTemplate(source);
        LocalDate day = LocalDate.of(2026, 9, 10);
        Map<String, Object> params = Map.ofEntries(
                Map.entry("school", SCHOOL),
                Map.entry("people", "{" + UUID.randomUUID() + "}"),
                Map.entry("passes", "{" + UUID.randomUUID() + "}"),
                Map.entry("ids", "{" + UUID.randomUUID() + "}"),
                Map.entry("student", UUID.randomUUID()),
                Map.entry("since", "2026-09-10"),
                Map.entry("now", "2026-09-10T15:00:00Z"),
                Map.entry("today", "2026-09-10"),
                Map.entry("day", day),
                Map.entry("from", day),
                Map.entry("to", day),
                Map.entry("limit", 100),
                Map.entry("periods", "{}"));
        return java.util.Objects.requireNonNull(TestDatabase.transactions(source)
                .execute(status -> {
                    app.getJdbcOperations()
                            .queryForObject(
                                    "select set_config('app.school', ?, true)", String.class, SCHOOL.toString());
                    return app.query("explain " + statement, params, (row, number) -> row.getString(1));
                }));
    }
}
