package dev.corridor.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import dev.corridor.rules.LimitPeriod;
import dev.corridor.rules.LimitScope;
import dev.corridor.rules.PassLimit;
import dev.corridor.shared.Ids;
import dev.corridor.shared.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class LimitsHttpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Limits limits;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    private Answer create(Map<String, ?> scope, String per, int passes) {
        return admin.post(school.at("/pass-limits"), Map.of("scope", scope, "per", per, "passes", passes));
    }

    private Answer create(String room, Map<String, ?> scope, String per, int passes) {
        return admin.post(
                school.at("/pass-limits"), Map.of("scope", scope, "roomId", room, "per", per, "passes", passes));
    }

    @Test
    void aLimitOfEachScopeReachesTheRules() {
        String room = TestRooms.make(admin, school.at(""), "Gym", Map.of());
        assertThat(create(room, Map.of("kind", "grade", "grade", "9"), "day", 0).status())
                .isEqualTo(201);
        assertThat(create(room, Map.of("kind", "all"), "day", 1).status()).isEqualTo(201);
        assertThat(create(Map.of("kind", "student", "id", school.ana().id()), "day", 2)
                        .status())
                .isEqualTo(201);
        assertThat(create(Map.of("kind", "grade", "grade", "9"), "week", 10).status())
                .isEqualTo(201);
        assertThat(create(Map.of("kind", "all"), "term", 99).status()).isEqualTo(201);
        assertThat(limits.book(school.id()).limits().limits())
                .containsExactly(
                        new PassLimit(new LimitScope.All(), Optional.empty(), LimitPeriod.TERM, 99),
                        new PassLimit(new LimitScope.Grade("9"), Optional.empty(), LimitPeriod.WEEK, 10),
                        new PassLimit(
                                new LimitScope.OneStudent(school.ana().id()), Optional.empty(), LimitPeriod.DAY, 2),
                        new PassLimit(new LimitScope.All(), Optional.of(RoomId.of(room)), LimitPeriod.DAY, 1),
                        new PassLimit(new LimitScope.Grade("9"), Optional.of(RoomId.of(room)), LimitPeriod.DAY, 0));
        assertThat(admin.get(school.at("/pass-limits"))
                        .body()
                        .at("/items/2/scope/id")
                        .asString())
                .isEqualTo(school.ana().id().toString());
    }

    @Test
    void aLimitIsChangedAndLifted() {
        Answer made = create(Map.of("kind", "all"), "day", 4);
        String path = school.at("/pass-limits/" + made.body().at("/id").asString());
        Map<String, Object> three = Map.of("scope", Map.of("kind", "all"), "per", "day", "passes", 3);
        assertThat(admin.put(path, three).status()).isEqualTo(428);
        Answer changed = admin.with("If-Match", "\"1\"").put(path, three);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(limits.book(school.id()).limits().limits())
                .extracting(PassLimit::passes)
                .containsExactly(3);
        Answer late = admin.put(path, three);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/errors/0/message").asString()).isEqualTo("Is 3 a day now.");
        assertThat(admin.with("If-Match", "\"2\"").delete(path).status()).isEqualTo(204);
        assertThat(limits.book(school.id()).limits().limits()).isEmpty();
        assertThat(admin.delete(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamedBesideItsField() {
        create(Map.of("kind", "all"), "day", 4);
        assertThat(error(create(Map.of("kind", "all"), "day", 5))).isEqualTo("scope taken");
        assertThat(error(create(Map.of("kind", "all"), "week", -1))).isEqualTo("passes out-of-range");
        assertThat(error(create(Map.of("kind", "all"), "week", 1000))).isEqualTo("passes out-of-range");
        assertThat(error(create(Map.of("kind", "all"), "year", 1))).isEqualTo("per unknown");
        assertThat(error(create(Map.of("kind", "club"), "day", 1))).isEqualTo("scope.kind unknown");
        assertThat(error(create(Map.of("kind", "grade"), "day", 1))).isEqualTo("scope.grade missing");
        assertThat(error(create(Map.of("kind", "student", "id", school.rivera().id()), "day", 1)))
                .isEqualTo("scope unknown");
        for (String kind : List.of("student", "group")) {
            assertThat(error(create(Map.of("kind", kind, "id", Ids.next()), "day", 1)))
                    .isEqualTo("scope unknown");
        }
        assertThat(error(create(Ids.next().toString(), Map.of("kind", "all"), "day", 1)))
                .isEqualTo("roomId unknown");
        assertThat(error(admin.post(school.at("/pass-limits"), Map.of()))).isEqualTo("scope missing");
    }

    @Test
    void aRoomMayHaveOneLimitForEachScopeAndPeriod() {
        String room = TestRooms.make(admin, school.at(""), "Gym", Map.of());
        TestSchool other = school.sibling();
        String theirs = TestRooms.make(other.as(other.admin()), other.at(""), "Gym", Map.of());
        Map<String, ?> ana = Map.of("kind", "student", "id", school.ana().id());
        assertThat(create(ana, "day", 3).status()).isEqualTo(201);
        Answer made = create(room, ana, "day", 1);
        assertThat(made.body().get("roomId").asString()).isEqualTo(room);
        assertThat(error(create(room, ana, "day", 2))).isEqualTo("scope taken");
        assertThat(create(room, ana, "week", 2).status()).isEqualTo(201);
        assertThat(error(create(theirs, ana, "day", 1))).isEqualTo("roomId unknown");
        Answer moved = admin.with("If-Match", made.header("ETag"))
                .put(
                        school.at("/pass-limits/" + made.body().get("id").asString()),
                        Map.of("scope", Map.of("kind", "all"), "roomId", room, "per", "day", "passes", 4));
        assertThat(moved.body().at("/scope/kind").asString()).isEqualTo("all");
    }

    @Test
    void onlyAdminsOfLimitsSeeAndSetThem() {
        for (var person : List.of(school.ana(), school.rivera(), school.monitor())) {
            TestBrowser browser = school.as(person);
            assertThat(browser.get(school.at("/pass-limits")).status()).isEqualTo(403);
            assertThat(browser.post(school.at("/pass-limits"), Map.of()).status())
                    .isEqualTo(403);
        }
        TestSchool other = TestSchool.make(context);
        String id = create(Map.of("kind", "all"), "day", 4).body().at("/id").asString();
        assertThat(other.as(other.admin())
                        .with("If-Match", "\"1\"")
                        .delete(other.at("/pass-limits/" + id))
                        .status())
                .isEqualTo(404);
    }

    private static String error(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(400);
        return answer.body().at("/errors/0/field").asString() + " "
                + answer.body().at("/errors/0/code").asString();
    }
}
