package dev.corridor.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.shared.Role;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Who may not: each is refused by the server, and what the server says they may do, from which screens make their
 * buttons, does not name it.
 */
@CorridorTest
class WhoIsRefusedTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T16:00:00Z");
    private static final String PASSWORD = "a long password";

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private TestSchool school;
    private final Map<String, Person> cast = new HashMap<>();

    @BeforeEach
    void makeSchool() {
        clock.set(TUESDAY);
        school = TestSchool.make(context);
        cast.put("teacher", school.rivera());
        cast.put("assistant", school.staff("Ms.", "Amy", "Aide", Role.ASSISTANT));
        cast.put("substitute", school.staff("Mr.", "Sam", "Stand", Role.SUBSTITUTE));
        cast.put("student", school.ana());
        cast.put("rooms admin", school.adminOf(AdminArea.ROOMS));
        cast.put("people admin", school.adminOf(AdminArea.PEOPLE));
        cover(named("substitute"), "2026-11-25", "2026-11-27");
        school.state(school.ana(), PersonState.SUSPENDED);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @ParameterizedTest
    @CsvSource({
        "teacher     , GET , /covers              , 403",
        "teacher     , GET , /rollover            , 403",
        "teacher     , GET , /people/export       , 403",
        "teacher     , POST, /people              , 403",
        "teacher     , POST, /groups              , 403",
        "teacher     , POST, /rooms               , 403",
        "teacher     , GET , /encounter-groups    , 403",
        "teacher     , PUT , /settings            , 403",
        "teacher     , GET , /audit               , 403",
        "teacher     , GET , /people?state=left   , 400",
        "teacher     , GET , /people?q=ana        , 200",
        "assistant   , GET , /rooms               , 404",
        "assistant   , GET , /hall                , 404",
        "assistant   , GET , /people?q=ana        , 404",
        "assistant   , POST, /passes              , 404",
        "substitute  , GET , /rooms               , 404",
        "substitute  , GET , /hall                , 404",
        "substitute  , GET , /people?q=ana        , 404",
        "substitute  , POST, /passes              , 404",
        "rooms admin , POST, /people              , 403",
        "rooms admin , GET , /covers              , 403",
        "rooms admin , GET , /rollover            , 403",
        "rooms admin , GET , /encounter-groups    , 403",
        "rooms admin , PUT , /settings            , 403",
        "rooms admin , GET , /audit               , 403",
        "rooms admin , GET , /rooms/health        , 200",
        "people admin, POST, /rooms               , 403",
        "people admin, GET , /encounter-groups    , 403",
        "people admin, PUT , /settings            , 403",
        "people admin, GET , /covers              , 200",
        "student     , GET , /hall                , 404",
        "student     , POST, /passes              , 404",
        "student     , GET , /people?q=ben        , 404",
    })
    void theServerRefuses(String who, String method, String path, int status) {
        Answer answer = school.as(named(who)).send(method, school.at(path), method.equals("GET") ? null : Map.of());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    }

    /** A screen shows what these name, and nothing else. */
    @ParameterizedTest
    @CsvSource({
        "teacher     , write-passes see-hallway",
        "rooms admin , write-passes see-hallway admin-rooms",
        "people admin, write-passes see-hallway keep-attendance admin-people",
        "assistant   ,",
        "substitute  ,",
        "student     ,",
    })
    void theButtonIsNotThere(String who, @Nullable String abilities) {
        List<String> may = school.as(named(who))
                .get("/api/me")
                .body()
                .at("/schools/0/abilities")
                .valueStream()
                .map(node -> node.asString())
                .toList();
        List<String> most = abilities == null ? List.of() : List.of(abilities.split(" "));
        assertThat(most).containsAll(may);
        assertThat(may.isEmpty()).isEqualTo(most.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"assistant", "substitute", "student"})
    void theyCannotEvenSignIn(String who) {
        school.password(named(who), PASSWORD);
        Answer refused = school.browser().signIn(school.login(named(who)), PASSWORD);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.body().at("/errors/0/code").asString()).isEqualTo("account-closed");
    }

    @Test
    void nobodyWritesAPassForASuspendedStudent() {
        TestBrowser admin = school.as(school.admin());
        String from = room(admin, "From");
        String to = room(admin, "To");
        Map<String, Object> pass = Map.of(
                "studentId",
                school.ana().id(),
                "originId",
                from,
                "destinationId",
                to,
                "travel",
                "round-trip",
                "minutes",
                5);
        for (Person staff : List.of(school.rivera(), school.admin())) {
            Answer refused = school.as(staff).post(school.at("/passes"), pass);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().at("/reasons").toString()).contains("SUSPENDED");
        }
    }

    @Test
    void aTeacherSeesNothingOfWhatOnlyAdminsOfPeopleMayDoWithSomebody() {
        String path = school.at("/people/" + school.ben().id());
        assertThat(school.as(school.rivera()).get(path).body().has("admin")).isFalse();
        assertThat(school.as(named("rooms admin")).get(path).body().has("admin"))
                .isFalse();
        assertThat(school.as(named("people admin")).get(path).body().at("/admin/abilities"))
                .isNotEmpty();
    }

    private Person named(String who) {
        return Objects.requireNonNull(cast.get(who));
    }

    private void cover(Person who, String from, String until) {
        Map<String, Object> form =
                Map.of("personId", who.id(), "teacherId", school.rivera().id(), "from", from, "until", until);
        assertThat(school.as(school.admin()).post(school.at("/covers"), form).status())
                .isEqualTo(201);
    }

    private String room(TestBrowser admin, String name) {
        return TestRooms.make(admin, school.at(""), name, Map.of());
    }
}
