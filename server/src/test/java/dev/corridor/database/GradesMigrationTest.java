package dev.corridor.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestDatabase;
import dev.corridor.rules.Grades;
import dev.corridor.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Grades that were kept as they were typed are read, by the schema's own change, as the program reads new ones. */
class GradesMigrationTest {

    private static final String BEFORE = "20261125.1830";
    private static final UUID SCHOOL = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final Login owner = TestCluster.emptyDatabase(TestDatabase.owner());
    private final JdbcClient jdbc = TestDatabase.client(owner);

    @BeforeEach
    void makeASchoolOfBefore() {
        Migrations.run(owner, Optional.of(BEFORE));
        UUID district = UUID.randomUUID();
        jdbc.sql("insert into district (id, name, created_at) values (:id, 'North', now())")
                .param("id", district)
                .update();
        jdbc.sql("""
                        insert into school (id, district_id, name, time_zone, created_at)
                        values (:id, :district, 'Lincoln', 'America/Chicago', now())
                        """).param("id", SCHOOL).param("district", district).update();
    }

    @Test
    void theGradesOfPeopleAreReadAsTheProgramReadsThem() {
        List<String> typed = List.of(
                "09",
                " 9 ",
                "9th",
                "Grade 9",
                "9th grade",
                "KG",
                "k",
                "0",
                "Pre-K",
                "pk",
                "UG",
                "other",
                "12.0",
                "Ninth",
                "9-12",
                "1-2",
                "-1",
                "100",
                "Seniors",
                "Year  2b",
                "13",
                "PS",
                "Kinder",
                "");
        typed.forEach(this::student);

        Migrations.run(owner, Optional.empty());

        assertThat(jdbc.sql("select grade from person order by id")
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .list())
                .isEqualTo(typed.stream()
                        .map(Grades::of)
                        .map(grade -> grade.isEmpty() ? Optional.<String>empty() : Optional.of(grade))
                        .toList());
    }

    @Test
    void whatIsSetForAGradeNamesTheSameOneAfterwards() {
        limit("09", 1);
        limit("9", 3);
        limit("10", 2);
        jdbc.sql("insert into school_settings (school_id, settings) values (:school, cast(:settings as jsonb))")
                .param("school", SCHOOL)
                .param("settings", """
                        {"line": true, "cooldowns": [{"scope": {"kind": "grade", "grade": "09"}, "minutes": 5},
                                                     {"scope": {"kind": "group", "id": "x"}, "minutes": 6}]}""")
                .update();
        jdbc.sql("""
                        insert into room (school_id, id, name, colour, icon, settings)
                        values (:school, gen_random_uuid(), 'Gym', 'ocean', 'door',
                                '{"minutes": 5, "visibility": {"kind": "only", "grades": ["09", "9", "KG"]}}')
                        """).param("school", SCHOOL).update();
        jdbc.sql("""
                        insert into bell_schedule (school_id, id, name, no_fly)
                        values (:school, gen_random_uuid(), 'Regular',
                                '{"firstMinutes": 5,
                                  "others": [{"scope": {"kind": "grade", "grade": "Kinder"}, "times": {}}]}')
                        """).param("school", SCHOOL).update();

        Migrations.run(owner, Optional.empty());

        assertThat(texts("select grade || ' ' || passes from pass_limit order by passes"))
                .containsExactly("10 2", "9 3");
        assertThat(texts("select settings #>> '{cooldowns,0,scope,grade}' from school_settings"))
                .containsExactly("9");
        assertThat(texts("select settings #>> '{cooldowns,1,minutes}' from school_settings"))
                .containsExactly("6");
        assertThat(texts("select settings #>> '{visibility,grades}' from room")).containsExactly("[\"9\", \"K\"]");
        assertThat(texts("select no_fly #>> '{others,0,scope,grade}' from bell_schedule"))
                .containsExactly("K");
    }

    private void student(String grade) {
        UUID account = UUID.randomUUID();
        jdbc.sql("""
                        insert into account (id, district_id, username, created_at)
                        select :id, district_id, :username, now() from school
                        """).param("id", account).param("username", "u" + account).update();
        jdbc.sql("""
                        insert into person (school_id, id, account_id, given_name, family_name, grade, created_at)
                        values (:school, :id, :account, 'Ana', 'Alvarez', :grade, now())
                        """)
                .param("school", SCHOOL)
                .param("id", Ids.next())
                .param("account", account)
                .param("grade", grade)
                .update();
    }

    private void limit(String grade, int passes) {
        jdbc.sql("""
                        insert into pass_limit (school_id, id, scope, grade, per, passes)
                        values (:school, gen_random_uuid(), 'grade', :grade, 'day', :passes)
                        """)
                .param("school", SCHOOL)
                .param("grade", grade)
                .param("passes", passes)
                .update();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
    }
}
