package dev.corridor.places;

import static dev.corridor.places.RoomBodies.fields;
import static dev.corridor.places.RoomBodies.room;
import static dev.corridor.places.RoomBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Rooms made, read, changed and deleted, by whom and by several at once. */
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

    private Answer create(Map<String, Object> room) {
        return admin.post(school.at("/rooms"), room);
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

    private List<String> audited() {
        return TestDatabase.client(TestDatabase.owner())
                .sql("select what from audit_entry where school_id = :school order by id")
                .param("school", school.id().value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
