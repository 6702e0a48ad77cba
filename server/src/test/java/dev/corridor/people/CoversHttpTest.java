package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.shared.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class CoversHttpTest {

    /** A Tuesday, in Chicago still the evening of Monday. */
    private static final Instant MONDAY_EVENING = Instant.parse("2026-11-24T02:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @Autowired
    StudentAccommodations accommodations;

    private TestSchool school;
    private TestBrowser admin;
    private Person substitute;
    private Person assistant;

    @BeforeEach
    void makeSchool() {
        clock.set(MONDAY_EVENING);
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        substitute = school.staff("Mr.", "Sam", "Stand", Role.SUBSTITUTE);
        assistant = school.staff("Ms.", "Amy", "Aide", Role.ASSISTANT);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void anAssistantMayNothingWithoutATeacherAndActsInTheTeachersName() {
        assertThat(enters(assistant)).isFalse();
        assertThat(give(assistant, school.rivera(), "2026-11-23", null).status())
                .isEqualTo(201);
        assertThat(enters(assistant)).isTrue();
        look(assistant);
        assertThat(actedFor()).containsExactly(school.rivera().id().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 2026-11-24T05:59:00Z, true",
        "2026-11-23, 2026-11-23, 2026-11-24T06:01:00Z, false",
        "2026-11-24, 2026-11-25, 2026-11-24T05:59:00Z, false",
        "2026-11-24, 2026-11-25, 2026-11-24T06:01:00Z, true",
        "2026-11-24, 2026-11-25, 2026-11-26T05:59:00Z, true",
        "2026-11-24, 2026-11-25, 2026-11-26T06:01:00Z, false",
    })
    void aSubstituteMayNothingOutsideTheDaysOfTheSchoolsZone(String from, String until, Instant now, boolean enters) {
        assertThat(give(substitute, school.rivera(), from, until).status()).isEqualTo(201);
        clock.set(now);
        assertThat(enters(substitute)).isEqualTo(enters);
    }

    @Test
    void outsideTheDaysNoPasswordOpensAnything() {
        school.password(substitute, "a long password");
        String login = school.login(substitute);
        give(substitute, school.rivera(), "2026-11-24", "2026-11-24");
        Answer early = school.browser().signIn(login, "a long password");
        assertThat(early.status()).isEqualTo(401);
        assertThat(early.body().at("/errors/0/code").asString()).isEqualTo("account-closed");
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        TestBrowser own = school.browser();
        assertThat(own.signIn(login, "a long password").status()).isEqualTo(200);
        assertThat(own.get("/api/me").body().at("/schools/0/abilities").toString())
                .contains("write-passes")
                .doesNotContain("admin");
    }

    @Test
    void whoseCoverIsTakenBackIsOutAtOnce() {
        String id = give(assistant, school.rivera(), "2026-11-23", null)
                .body()
                .at("/id")
                .asString();
        TestBrowser own = school.as(assistant);
        assertThat(own.get(school.at("/rooms")).status()).isEqualTo(200);
        assertThat(admin.delete(school.at("/covers/" + id)).status()).isEqualTo(204);
        assertThat(own.get(school.at("/rooms")).status()).isEqualTo(401);
        assertThat(enters(assistant)).isFalse();
        assertThat(admin.delete(school.at("/covers/" + id)).status()).isEqualTo(404);
        assertThat(audited()).containsExactly("cover-given", "cover-taken");
    }

    @Test
    void whoseTeacherLeftMayNothingButWhoseTeacherIsAwayMay() {
        give(assistant, school.rivera(), "2026-11-23", null);
        school.state(school.rivera(), PersonState.DISABLED);
        assertThat(enters(assistant)).isTrue();
        give(substitute, school.okafor(), "2026-11-23", "2026-11-23");
        school.state(school.okafor(), PersonState.LEFT);
        assertThat(enters(substitute)).isFalse();
    }

    @Test
    void aSubstituteNeverReadsWhyAStudentHasAnAccommodation() {
        give(substitute, school.rivera(), "2026-11-23", "2026-11-23");
        String path = school.at("/people/" + school.ana().id() + "/accommodations");
        Map<String, Object> form = Map.of(
                "factor",
                2,
                "extraMinutes",
                0,
                "exemptions",
                List.of(),
                "reason",
                "IEP",
                "readers",
                Set.of(substitute.id().toString()));
        assertThat(admin.with("If-Match", "\"0\"").put(path, form).status()).isEqualTo(200);
        assertThat(school.as(substitute).get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "ana        , rivera, 2026-11-23, 2026-11-23, personId , no-stand-in",
        "monitor    , rivera, 2026-11-23, 2026-11-23, personId , no-stand-in",
        "okafor     , rivera, 2026-11-23,           , until    , missing",
        "substitute , ana   , 2026-11-23, 2026-11-23, teacherId, no-teacher",
        "substitute , substitute, 2026-11-23, 2026-11-23, teacherId, own",
        "substitute , rivera, 2026-11-23,           , until    , missing",
        "substitute , rivera, 2026-11-23, 2026-11-22, until    , before-from",
        "substitute , rivera, 2026-11-21, 2026-11-22, until    , over",
        "substitute , rivera, 2026-11-23, 2062-11-23, until    , too-long",
    })
    void whatMakesNoSenseNamesItsField(
            String who, String teacher, String from, @Nullable String until, String field, String code) {
        Answer refused = give(named(who), named(teacher), from, until);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void theSameTwoAreNotNamedTwiceForADay() {
        give(substitute, school.rivera(), "2026-11-23", "2026-11-25");
        assertThat(give(substitute, school.rivera(), "2026-11-25", "2026-11-26")
                        .body()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("twice");
        assertThat(give(substitute, school.okafor(), "2026-11-25", "2026-11-26").status())
                .isEqualTo(201);
        assertThat(give(substitute, school.rivera(), "2026-11-26", "2026-11-26").status())
                .isEqualTo(201);
        assertThat(admin.get(school.at("/covers")).body().at("/items")).hasSize(3);
        clock.set(Instant.parse("2026-11-26T15:00:00Z"));
        assertThat(admin.get(school.at("/covers")).body().at("/items")).hasSize(2);
    }

    @Test
    void theOtherSchoolsPeopleAndCoversAreNotHere() {
        TestSchool other = school.sibling();
        assertThat(give(substitute, other.rivera(), "2026-11-23", "2026-11-23").status())
                .isEqualTo(400);
        String id = give(assistant, school.rivera(), "2026-11-23", null)
                .body()
                .at("/id")
                .asString();
        TestBrowser theirs = other.as(other.admin());
        assertThat(theirs.delete(other.at("/covers/" + id)).status()).isEqualTo(404);
        assertThat(theirs.get(other.at("/covers")).body().at("/items")).isEmpty();
        assertThat(school.as(school.rivera()).get(school.at("/covers")).status())
                .isEqualTo(403);
    }

    private Person named(String who) {
        return switch (who) {
            case "ana" -> school.ana();
            case "rivera" -> school.rivera();
            case "okafor" -> school.okafor();
            case "monitor" -> school.monitor();
            case "substitute" -> substitute;
            default -> throw new AssertionError(who);
        };
    }

    private Answer give(Person who, Person teacher, String from, @Nullable String until) {
        Map<String, Object> form = new HashMap<>();
        form.put("personId", who.id().toString());
        form.put("teacherId", teacher.id().toString());
        form.put("from", from);
        form.put("until", until);
        return admin.post(school.at("/covers"), form);
    }

    private boolean enters(Person who) {
        int status = school.as(who).get(school.at("/rooms")).status();
        assertThat(status).isIn(200, 404);
        return status == 200;
    }

    private void look(Person who) {
        assertThat(school.as(who).get(school.at("/people/" + school.ana().id())).status())
                .isEqualTo(200);
    }

    private List<String> actedFor() {
        return column("select acting_for::text from audit_entry where school_id = :school and what = 'student-seen'");
    }

    private List<String> audited() {
        return column("select what from audit_entry where school_id = :school order by id");
    }

    private List<String> column(String sql) {
        return TestDatabase.client(TestDatabase.owner())
                .sql(sql)
                .param("school", school.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
