package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.Ids;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@CorridorTest
class RoomsHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    static Map<String, Object> room(String name) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "number",
                "220",
                "colour",
                "forest",
                "icon",
                "friends",
                "travel",
                List.of("round-trip"),
                "minutes",
                5));
    }

    static Map<String, Object> with(Map<String, Object> room, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(room);
        changed.put(field, value);
        return changed;
    }

    private Answer create(Map<String, Object> room) {
        return admin.post(school.at("/rooms"), room);
    }

    private static List<String> fields(Answer answer) {
        return answer.body()
                .at("/errors")
                .valueStream()
                .map(error ->
                        error.at("/field").asString() + " " + error.at("/code").asString())
                .toList();
    }

    @Test
    void aRoomIsMadeFoundChangedAndDeleted() {
        Answer made = create(room("Restroom"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"1\"");
        String path = school.at("/rooms/" + made.body().at("/id").asString());

        Answer changed = admin.with("If-Match", "\"1\"").put(path, with(room("Restroom"), "maxTo", 2));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(admin.get(path).body()).isEqualTo(changed.body());
        assertThat(changed.body().at("/maxTo").asInt()).isEqualTo(2);

        assertThat(admin.with("If-Match", "\"2\"").delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).isEmpty();
        assertThat(create(room("restroom")).status())
                .as("the name is free again")
                .isEqualTo(201);
        assertThat(audited()).containsExactly("room-created", "room-changed", "room-deleted", "room-created");
    }

    @Test
    void aRoomTellsEverythingItIsSetTo() {
        Answer other = create(room("Library"));
        Map<String, Object> all = room("Nurse");
        all.put("travel", List.of("one-way", "round-trip"));
        all.put("maxTo", 4);
        all.put("maxFrom", 6);
        all.put("showAsOrigin", false);
        all.put("countsTowardLimits", false);
        all.put("open", false);
        all.put("closedUntil", "2100-01-01T15:00:00Z");
        all.put("closedReason", "Painting");
        all.put("confidential", true);
        all.put("urgentAllowed", true);
        all.put("messageRequired", true);
        all.put("teachers", List.of(school.rivera().id()));
        all.put("restrictionNow", Map.of("kind", "all-in-room", "of", List.of("destination"), "teachers", List.of()));
        all.put("restrictedEnding", "room-code");
        all.put(
                "visibility",
                Map.of("kind", "only", "students", List.of(school.ana().id()), "grades", List.of("10")));
        all.put("closest", List.of(other.body().at("/id").asString()));
        all.put("dailyHours", Map.of("from", "08:00", "to", "15:30"));
        Answer made = create(all);
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        assertThat(made.body().at("/teachers/0/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(made.body().at("/restrictionNow/kind").asString()).isEqualTo("all-in-room");
        assertThat(made.body().at("/dailyHours/to").asString()).isEqualTo("15:30");
        assertThat(made.body().at("/closedUntil").asString()).isEqualTo("2100-01-01T15:00:00Z");

        String path = school.at("/rooms/" + made.body().at("/id").asString());
        Answer same = admin.with("If-Match", made.header("ETag")).put(path, made.body());
        assertThat(same.status()).as("what was read can be sent back").isEqualTo(200);
        assertThat(same.body()).isEqualTo(made.body());
        assertThat(same.header("ETag")).as("and changes nothing").isEqualTo("\"1\"");
    }

    @Test
    void everythingMissingIsNamed() {
        Answer answer = create(Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "name missing",
                        "number missing",
                        "minutes missing",
                        "travel missing",
                        "colour missing",
                        "icon missing");
    }

    @Test
    void everythingWrongIsNamedBesideItsField() {
        create(room("Library"));
        Map<String, Object> bad = room("LIBRARY");
        bad.put("number", "22-0");
        bad.put("minutes", 1000);
        bad.put("maxTo", 0);
        bad.put("maxFrom", 10000);
        bad.put("travel", List.of());
        bad.put("icon", "No such icon!");
        bad.put("folderId", Ids.next());
        bad.put("teachers", List.of(school.ana().id()));
        bad.put(
                "visibility",
                Map.of("kind", "only", "students", List.of(school.rivera().id())));
        bad.put("closest", List.of(Ids.next()));
        bad.put("dailyHours", Map.of("from", "15:00", "to", "08:00"));
        bad.put("open", false);
        bad.put("closedUntil", "2020-01-01T00:00:00Z");
        Answer answer = create(bad);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "name taken",
                        "number not-alphanumeric",
                        "minutes out-of-range",
                        "maxTo out-of-range",
                        "maxFrom out-of-range",
                        "travel missing",
                        "icon unknown",
                        "folderId unknown",
                        "teachers unknown",
                        "visibility unknown",
                        "closest unknown",
                        "dailyHours out-of-range",
                        "closedUntil in-the-past");
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).hasSize(1);
    }

    @Test
    void wordsThatAreNoneOfOursAreNamed() {
        Answer colour = create(with(room("Gym"), "colour", "pink"));
        assertThat(colour.status()).isEqualTo(400);
        assertThat(fields(colour)).containsExactly("colour not-valid");
        assertThat(colour.body().at("/errors/0/message").asString())
                .contains("brick")
                .doesNotContain("dev.corridor");
        assertThat(fields(create(with(room("Gym"), "travel", List.of("sideways")))))
                .containsExactly("travel[0] not-valid");
        assertThat(fields(create(with(room("Gym"), "shape", "round")))).containsExactly("shape unknown");
        assertThat(create(with(room("Gym"), "minutes", "five")).status()).isEqualTo(400);
    }

    @Test
    void namesAndNumbersAreAsLongAsTheSchoolAllows() {
        Map<String, Object> tooLong = with(room("Sixteen letters!"), "number", "220220");
        assertThat(fields(create(tooLong))).containsExactlyInAnyOrder("name too-long", "number too-long");
        Answer settings = admin.get(school.at("/settings"));
        ObjectNode raised = (ObjectNode) settings.body();
        ((ObjectNode) raised.get("settings")).put("nameLength", 40).put("numberLength", 12);
        Answer allowed = admin.with("If-Match", settings.header("ETag")).put(school.at("/settings"), raised);
        assertThat(allowed.status()).as(allowed.raw().body()).isEqualTo(200);
        assertThat(create(tooLong).status()).isEqualTo(201);
    }

    @Test
    void aRestrictionIsRefusedOnlyWhereNobodyCouldAnswer() {
        Map<String, Object> inRoom = Map.of("kind", "all-in-room", "of", List.of("destination"));
        assertThat(fields(create(with(room("Gym"), "restrictionNow", inRoom))))
                .containsExactly("restrictionNow no-approvers");
        Map<String, Object> staffed =
                with(room("Gym"), "teachers", List.of(school.rivera().id()));
        assertThat(create(with(staffed, "restrictionNow", inRoom)).status()).isEqualTo(201);

        Map<String, Object> either = Map.of("kind", "one-in-room", "of", List.of("origin", "destination"));
        assertThat(create(with(room("Pool"), "restrictionNow", either)).status())
                .as("the gym's teacher could answer for the gym as origin")
                .isEqualTo(201);
        assertThat(create(with(room("Lab"), "restrictionNow", Map.of("kind", "any-teacher")))
                        .status())
                .isEqualTo(201);
        assertThat(fields(create(with(room("Shop"), "restrictionNow", Map.of("kind", "certain")))))
                .containsExactly("restrictionNow.teachers no-approvers");
        assertThat(fields(create(with(room("Shop"), "restrictionNow", Map.of("kind", "one-in-room")))))
                .containsExactly("restrictionNow.of missing");
    }

    @Test
    void whoeverComesLateIsToldWhatChanged() {
        Answer made = create(room("Gym"));
        String path = school.at("/rooms/" + made.body().at("/id").asString());
        assertThat(admin.with("If-Match", "\"1\"")
                        .put(path, with(with(room("Gym"), "minutes", 9), "maxTo", 3))
                        .status())
                .isEqualTo(200);
        Answer late = admin.with("If-Match", "\"1\"").put(path, with(room("Gym"), "maxFrom", 1));
        assertThat(late.status()).isEqualTo(412);
        assertThat(fields(late)).containsExactly("maxTo changed", "minutes changed");
        assertThat(late.body().at("/errors/1/message").asString()).isEqualTo("Was 5, is 9.");
        assertThat(admin.with("If-Match", "\"1\"").delete(path).status()).isEqualTo(412);
        assertThat(admin.without("If-Match").put(path, room("Gym")).status()).isEqualTo(428);
        assertThat(admin.get(path).body().at("/maxFrom").isMissingNode()).isTrue();
    }

    @Test
    void ofManyWhoTakeANameAtOnceOneGetsIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> asks = Collections.nCopies(
                    12,
                    () -> school.as(school.admin())
                            .post(school.at("/rooms"), room("Gym"))
                            .status());
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(asks)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(201, 400).containsOnlyOnce(201);
        }
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).hasSize(1);
    }

    @Test
    void aDeletedRoomIsNoLongerSuggested() {
        String gym = create(room("Gym")).body().at("/id").asString();
        Answer lab = create(with(room("Lab"), "closest", List.of(gym)));
        admin.with("If-Match", "\"1\"").delete(school.at("/rooms/" + gym));
        Answer after = admin.get(school.at("/rooms/" + lab.body().at("/id").asString()));
        assertThat(after.body().at("/closest")).isEmpty();
        assertThat(after.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void studentsSeeOnlyRoomsThatAreForThemAndNoListsOfStudents() {
        create(room("Restroom"));
        String hidden = create(with(
                        room("Chess club"),
                        "visibility",
                        Map.of("kind", "only", "students", List.of(school.ana().id()), "grades", List.of("10"))))
                .body()
                .at("/id")
                .asString();
        assertThat(names(school.as(school.ana()))).containsExactly("Restroom", "Chess club");
        assertThat(names(school.as(school.dan()))).containsExactly("Restroom", "Chess club");
        assertThat(names(school.as(school.ben()))).containsExactly("Restroom");
        assertThat(school.as(school.ben()).get(school.at("/rooms/" + hidden)).status())
                .isEqualTo(404);
        Answer seen = school.as(school.dan()).get(school.at("/rooms/" + hidden));
        assertThat(seen.raw().body()).doesNotContain(school.ana().id().toString());
        assertThat(seen.body().at("/abilities")).isEmpty();
    }

    @Test
    void aRoomForAGroupIsSeenByItsMembersAndTheNextDecisionGoesByIt() {
        Map<String, Object> chess =
                Map.of("name", "Chess", "members", List.of(school.ana().id()));
        String group = admin.post(school.at("/groups"), chess).body().at("/id").asString();
        create(room("Lab"));
        Answer club = create(with(room("Chess club"), "visibility", Map.of("kind", "only", "groups", List.of(group))));
        assertThat(club.status()).as(club.raw().body()).isEqualTo(201);
        assertThat(club.body().at("/visibility/groups/0").asString()).isEqualTo(group);
        assertThat(names(school.as(school.ana()))).contains("Chess club");
        assertThat(names(school.as(school.ben()))).doesNotContain("Chess club");
        assertThat(choices(school.ana())).contains(club.body().at("/id").asString());
        assertThat(choices(school.ben())).doesNotContain(club.body().at("/id").asString());

        String version =
                admin.get(school.at("/groups")).body().at("/items/0/version").asString();
        admin.with("If-Match", version)
                .put(
                        school.at("/groups/" + group),
                        Map.of("name", "Chess", "members", List.of(school.ben().id())));
        assertThat(names(school.as(school.ana()))).doesNotContain("Chess club");
        assertThat(choices(school.ben())).contains(club.body().at("/id").asString());
        assertThat(fields(create(
                        with(room("Stage"), "visibility", Map.of("kind", "only", "groups", List.of(Ids.next()))))))
                .containsExactly("visibility.groups unknown");
        assertThat(fields(create(with(room("Stage"), "visibility", Map.of("kind", "except")))))
                .containsExactly("visibility empty");
    }

    private String choices(Person student) {
        return school.as(student).get(school.at("/passes/choices")).raw().body();
    }

    @Test
    void onlyAdminsOfRoomsChangeThem() {
        String path = school.at("/rooms/" + create(room("Gym")).body().at("/id").asString());
        for (var person : List.of(school.ana(), school.rivera(), school.monitor())) {
            TestBrowser browser = school.as(person).with("If-Match", "\"1\"");
            assertThat(browser.post(school.at("/rooms"), room("Mine")).status()).isEqualTo(403);
            assertThat(browser.put(path, room("Mine")).status()).isEqualTo(403);
            assertThat(browser.delete(path).status()).isEqualTo(403);
            assertThat(browser.get(school.at("/rooms/health")).status()).isEqualTo(403);
        }
    }

    @Test
    void anotherSchoolsRoomIsNotThere() {
        TestSchool other = TestSchool.make(context);
        String id = create(room("Gym")).body().at("/id").asString();
        TestBrowser stranger = other.as(other.admin()).with("If-Match", "\"1\"");
        assertThat(stranger.get(other.at("/rooms/" + id)).status()).isEqualTo(404);
        assertThat(stranger.put(other.at("/rooms/" + id), room("Mine")).status())
                .isEqualTo(404);
        assertThat(stranger.delete(other.at("/rooms/" + id)).status()).isEqualTo(404);
        assertThat(stranger.get(school.at("/rooms/" + id)).status()).isEqualTo(404);
        assertThat(stranger.put(other.at("/rooms/" + id + "/closure"), Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void healthNamesRoomsWithoutTeachersCapacityOrApprovers() {
        create(with(with(room("Well"), "maxTo", 4), "showAsOrigin", false));
        create(with(room("Gym"), "teachers", List.of(school.okafor().id())));
        Map<String, Object> lab = with(
                with(room("Lab"), "maxTo", 4),
                "teachers",
                List.of(school.rivera().id()));
        create(with(lab, "restrictionNow", Map.of("kind", "one-in-room", "of", List.of("destination"))));
        assertThat(ailing()).containsExactly("Gym [\"capacity\"]");
        school.state(school.rivera(), PersonState.LEFT);
        assertThat(ailing()).containsExactly("Gym [\"capacity\"]", "Lab [\"approvers\"]");
    }

    private List<String> audited() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select what from audit_entry where school_id = :school order by id")
                .param("school", school.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> ailing() {
        return admin.get(school.at("/rooms/health"))
                .body()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/name").asString() + " " + item.at("/lacks"))
                .toList();
    }

    private List<String> names(TestBrowser browser) {
        JsonNode items = browser.get(school.at("/rooms")).body().at("/items");
        return items.valueStream().map(room -> room.at("/name").asString()).toList();
    }
}
