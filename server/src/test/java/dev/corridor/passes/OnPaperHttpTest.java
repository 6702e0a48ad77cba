package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The fallback list entered afterwards: who may, what is wrong row by row, and how it is recorded. */
@CorridorTest
class OnPaperHttpTest {

    /** 9:30 in Chicago, a Monday. */
    private static final Instant MORNING = Instant.parse("2026-11-30T15:30:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private TestSchool school;

    @BeforeEach
    void makeSchool() {
        clock.set(MORNING);
        day = PassSchool.make(context);
        school = day.school();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    private Map<String, Object> row(Person student, Duration ago, Duration length, Object... more) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "studentId", student.id(),
                "originId", day.classroom,
                "destinationId", day.restroom,
                "outAt", MORNING.minus(ago).toString(),
                "inAt", MORNING.minus(ago).plus(length).toString()));
        for (int i = 0; i < more.length; i += 2) {
            row.put(more[i].toString(), more[i + 1]);
        }
        return row;
    }

    private Answer enter(Person staff, List<?> rows) {
        return day.as(staff).post(school.at("/passes/on-paper"), Map.of("rows", rows));
    }

    private List<String> results(List<?> rows) {
        return enter(school.rivera(), rows)
                .body()
                .get("items")
                .valueStream()
                .map(item -> item.get("status").asInt()
                        + (item.path("code").asString().isEmpty()
                                ? ""
                                : " " + item.get("field").asString() + " "
                                        + item.get("code").asString()))
                .toList();
    }

    @Test
    void staffEnterWhatHappenedOnPaperAndItIsRecordedAsSuch() {
        Duration minutes = Duration.ofMinutes(6);
        JsonNode items = enter(
                        school.rivera(),
                        List.of(
                                row(school.ana(), Duration.ofMinutes(40), minutes),
                                row(school.ben(), Duration.ofDays(3), minutes)))
                .body()
                .get("items");
        JsonNode pass = items.at("/0/pass");
        assertThat(pass.get("state").asString()).isEqualTo("ended");
        assertThat(pass.get("endedHow").asString()).isEqualTo("paper");
        assertThat(Instant.parse(pass.get("startedAt").asString())).isEqualTo(MORNING.minus(Duration.ofMinutes(40)));
        assertThat(items.at("/1/status").asInt()).isEqualTo(201);
        assertThat(day.kinds()).containsExactly("entered", "entered");
        assertThat(day.sql("""
                        select count(*) from hall_log
                         where school_id = :school and how = 'paper' and happened_at < recorded_at and actor_id = :by
                        """)
                        .param("by", school.rivera().id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(day.sql("select school_day::text from pass where school_id = :school order by school_day limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("2026-11-27");
        assertThat(day.ask(school.ana(), day.restroom).status())
                .as("it counts nowhere and keeps nobody in")
                .isEqualTo(201);
    }

    @Test
    void eachRowIsJudgedForItself() {
        Duration five = Duration.ofMinutes(5);
        Duration ago = Duration.ofMinutes(30);
        assertThat(results(List.of(
                        row(school.ana(), ago, Duration.ofMinutes(31)),
                        row(school.ana(), ago, Duration.ofMinutes(-1)),
                        row(school.ana(), Duration.ofDays(61), five),
                        row(school.ana(), Duration.ofHours(10), Duration.ofHours(5)),
                        row(school.ana(), ago, five, "destinationId", day.classroom),
                        row(school.ana(), ago, five, "originId", school.ben().id()),
                        row(school.rivera(), ago, five),
                        row(school.ana(), ago, five),
                        row(school.ana(), Duration.ofMinutes(27), five),
                        row(school.ana(), Duration.ofMinutes(27), five, "anyway", true),
                        row(school.ana(), Duration.ofMinutes(20), five))))
                .containsExactly(
                        "400 inAt in-the-future",
                        "400 inAt backwards",
                        "400 outAt too-old",
                        "400 inAt another-day",
                        "400 destinationId same-room",
                        "400 originId unknown",
                        "404",
                        "201",
                        "409 outAt overlaps",
                        "201",
                        "201");
    }

    @Test
    void thePassUnderWayOverlapsToo() {
        assertThat(day.ask(school.ana(), day.restroom).status()).isEqualTo(201);
        clock.set(MORNING.plus(Duration.ofMinutes(10)));
        assertThat(results(List.of(row(school.ana(), Duration.ofMinutes(-2), Duration.ofMinutes(5)))))
                .containsExactly("409 outAt overlaps");
    }

    @Test
    void studentsAndOtherSchoolsEnterNothing() {
        List<?> rows = List.of(row(school.ana(), Duration.ofMinutes(30), Duration.ofMinutes(5)));
        assertThat(enter(school.ana(), rows).status()).isEqualTo(403);
        assertThat(enter(school.rivera(), List.of()).status()).isEqualTo(400);
        TestSchool other = TestSchool.make(context);
        Answer elsewhere = other.as(other.rivera()).post(other.at("/passes/on-paper"), Map.of("rows", rows));
        assertThat(elsewhere.body().at("/items/0/status").asInt()).isEqualTo(404);
        assertThat(day.count("ended")).isZero();
    }
}
