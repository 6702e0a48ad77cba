package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestRooms;
import dev.corridor.TestSchool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@CorridorTest
class StarterPackTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Rooms rooms;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    @Test
    void thePackHasTheUsualRoomsInTheirFolders() {
        Answer built = build();
        assertThat(built.status()).as(built.raw().body()).isEqualTo(200);
        assertThat(byFolder())
                .containsOnlyKeys(
                        "Restrooms", "Water fountains", "Admins", "Attendance", "Student services", "Classrooms", "")
                .containsEntry("Restrooms", List.of("Restroom 1", "Restroom 2"))
                .containsEntry("Water fountains", List.of("Fountain 1", "Fountain 2"))
                .containsEntry("Admins", List.of("Principal", "Asst principal"))
                .containsEntry("Attendance", List.of("Late arrivals", "Early dismissal"))
                .containsEntry("Student services", List.of("Counselor", "Social worker", "Secretary"))
                .containsEntry("Classrooms", List.of("Classroom"))
                .containsEntry("", List.of("Nurse", "Library", "Main office"));
    }

    @Test
    void itsRoomsAreSetAsSchoolsWantThem() {
        build();
        Room restroom = room("Restroom 2");
        assertThat(restroom.settings().minutes()).isEqualTo(5);
        assertThat(restroom.settings().maxTo()).isEqualTo(4);
        assertThat(restroom.settings().showAsOrigin()).isFalse();
        Room fountain = room("Fountain 1");
        assertThat(fountain.settings().minutes()).isEqualTo(3);
        assertThat(fountain.settings().maxTo()).isEqualTo(3);
        assertThat(fountain.settings().showAsOrigin()).isFalse();
        assertThat(rooms.list(school.id()).stream()
                        .filter(room -> !room.settings().countsTowardLimits())
                        .map(Room::name))
                .containsExactly(
                        "Principal",
                        "Asst principal",
                        "Late arrivals",
                        "Early dismissal",
                        "Counselor",
                        "Social worker",
                        "Secretary");
        assertThat(rooms.list(school.id()).stream()
                        .filter(room -> room.settings().urgentAllowed()
                                || room.settings().confidential())
                        .map(Room::name))
                .containsExactly("Nurse");
        assertThat(rooms.list(school.id()))
                .allSatisfy(room -> assertThat(room.settings().restrictionNow()).isEqualTo(Approval.OFF));
    }

    @Test
    void buildingAgainAddsOnlyWhatIsMissingAndLeavesTheRestAlone() {
        build();
        JsonNode gone = find("Fountain 2");
        ObjectNode kept = (ObjectNode) find("Restroom 1");
        assertThat(admin.with("If-Match", "\"1\"")
                        .delete(school.at("/rooms/" + gone.at("/id").asString()))
                        .status())
                .isEqualTo(204);
        Answer changed = admin.put(school.at("/rooms/" + kept.at("/id").asString()), kept.put("maxTo", 2));
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(200);

        assertThat(admin.get(school.at("/starter-pack")).body().at("/missing").toString())
                .isEqualTo("[\"Fountain 2\"]");
        assertThat(build().body().at("/built").toString()).isEqualTo("[\"Fountain 2\"]");
        assertThat(build().body().at("/built")).isEmpty();
        assertThat(room("Restroom 1").settings().maxTo()).isEqualTo(2);
        assertThat(rooms.list(school.id())).hasSize(15);
    }

    @Test
    void itIsOfferedUntilBuiltOrDismissedAndCanStillBeBuiltThen() {
        String path = school.at("/starter-pack");
        assertThat(admin.get(path).body().at("/state").asString()).isEqualTo("offered");
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).body().at("/state").asString()).isEqualTo("dismissed");
        build();
        assertThat(admin.get(path).body().at("/state").asString()).isEqualTo("built");
        assertThat(rooms.list(school.id())).hasSize(15);
        assertThat(school.as(school.rivera()).put(path).status()).isEqualTo(403);
    }

    @Test
    void itIsNotOfferedOnceASchoolHasRoomsOfItsOwnAndCanBeBuiltThen() {
        String path = school.at("/starter-pack");
        Map<String, RosterRooms.RosterRoom> classrooms = new HashMap<>();
        for (int i = 1; i <= 12; i++) {
            classrooms.put("C" + i, new RosterRooms.RosterRoom("C" + i, "Class " + i, "C" + i, Set.of()));
        }
        context.getBean(RosterRooms.class).apply(school.id(), classrooms.values());
        for (int i = 1; i <= 9; i++) {
            TestRooms.make(admin, school.at(""), "Shop " + i, Map.of());
        }
        assertThat(admin.get(path).body().at("/state").asString())
                .as("a roster's classrooms are not counted")
                .isEqualTo("offered");
        TestRooms.make(admin, school.at(""), "Shop 10", Map.of());
        assertThat(admin.get(path).body().at("/state").asString()).isEqualTo("enough");
        assertThat(admin.get(path).body().at("/missing")).hasSize(15);
        assertThat(build().body().at("/built")).hasSize(15);
        assertThat(admin.get(path).body().at("/state").asString()).isEqualTo("built");
    }

    @Test
    void theClassroomGetsItsApprovalsWithItsFirstTeacher() {
        build();
        ObjectNode classroom = (ObjectNode) find("Classroom");
        String path = school.at("/rooms/" + classroom.at("/id").asString());
        classroom.putArray("teachers").add(school.rivera().id().toString());
        Answer staffed = admin.with("If-Match", "\"1\"").put(path, classroom);
        assertThat(staffed.body().at("/restrictionNow/kind").asString()).isEqualTo("any-teacher");
        assertThat(room("Classroom").settings().restrictionLater()).isEqualTo(Approval.ALL_IN_DESTINATION);

        ObjectNode opened = (ObjectNode) staffed.body();
        opened.putObject("restrictionNow").put("kind", "off");
        Answer after = admin.with("If-Match", "\"2\"").put(path, opened);
        assertThat(after.body().at("/restrictionNow/kind").asString())
                .as("only once: an admin may lift it")
                .isEqualTo("off");
    }

    private Answer build() {
        return admin.put(school.at("/starter-pack"));
    }

    private Room room(String name) {
        return rooms.list(school.id()).stream()
                .filter(room -> room.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode find(String name) {
        return admin.get(school.at("/rooms"))
                .body()
                .at("/items")
                .valueStream()
                .filter(room -> room.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, List<String>> byFolder() {
        Map<String, String> folders = admin.get(school.at("/folders"))
                .body()
                .at("/items")
                .valueStream()
                .collect(Collectors.toMap(
                        folder -> folder.at("/id").asString(),
                        folder -> folder.at("/name").asString()));
        return admin.get(school.at("/rooms"))
                .body()
                .at("/items")
                .valueStream()
                .collect(Collectors.groupingBy(
                        room -> folders.getOrDefault(room.at("/folderId").asString(), ""),
                        Collectors.mapping(room -> room.at("/name").asString(), Collectors.toList())));
    }
}
