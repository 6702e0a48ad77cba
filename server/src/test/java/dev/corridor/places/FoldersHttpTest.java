package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class FoldersHttpTest {

    private static final Map<String, Object> RESTROOMS =
            Map.of("name", "Restrooms", "colour", "ocean", "icon", "toilet-paper");

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    @Test
    void aFolderGivesItsRoomsOneLookAndLeavesItToThem() {
        Answer folder = admin.post(school.at("/folders"), RESTROOMS);
        assertThat(folder.status()).isEqualTo(201);
        String path = school.at("/folders/" + folder.body().at("/id").asString());
        Map<String, Object> inFolder = RoomBodies.with(
                RoomBodies.room("Restroom 1"),
                "folderId",
                folder.body().at("/id").asString());
        String room = school.at("/rooms/"
                + admin.post(school.at("/rooms"), inFolder).body().at("/id").asString());
        assertThat(admin.get(room).body().at("/colour").asString()).isEqualTo("ocean");

        Map<String, Object> violet = Map.of("name", "Restrooms", "colour", "violet", "icon", "droplet");
        assertThat(admin.with("If-Match", "\"1\"").put(path, violet).status()).isEqualTo(200);
        assertThat(admin.get(room).body().at("/colour").asString()).isEqualTo("violet");
        assertThat(admin.get(room).body().at("/icon").asString()).isEqualTo("droplet");

        assertThat(admin.with("If-Match", "\"2\"").delete(path).status()).isEqualTo(204);
        assertThat(admin.get(room).body().at("/colour").asString()).isEqualTo("violet");
        assertThat(admin.get(room).body().at("/folderId").isMissingNode()).isTrue();
        assertThat(admin.get(school.at("/folders")).body().at("/items")).isEmpty();
    }

    @Test
    void foldersKeepTheirOrder() {
        for (String name : List.of("B", "A", "C")) {
            admin.post(school.at("/folders"), Map.of("name", name, "colour", "sun", "icon", "book-2"));
        }
        assertThat(names()).containsExactly("B", "A", "C");
        String last = admin.get(school.at("/folders")).body().at("/items/2/id").asString();
        Map<String, Object> first = Map.of("name", "C", "colour", "sun", "icon", "book-2", "position", 0);
        admin.with("If-Match", "\"1\"").put(school.at("/folders/" + last), first);
        assertThat(names()).containsExactly("C", "B", "A");
    }

    @Test
    void aFolderThatIsNotRightIsRefusedBesideTheField() {
        admin.post(school.at("/folders"), RESTROOMS);
        Answer answer =
                admin.post(school.at("/folders"), Map.of("name", "RESTROOMS", "colour", "sun", "icon", "No Icon"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/code").asString()))
                .containsExactly("taken", "unknown");
        assertThat(admin.post(school.at("/folders"), Map.of("name", "X", "icon", "book-2"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoeverComesLateIsToldWhatIsThereNow() {
        Answer folder = admin.post(school.at("/folders"), RESTROOMS);
        String path = school.at("/folders/" + folder.body().at("/id").asString());
        admin.with("If-Match", "\"1\"").put(path, Map.of("name", "Toilets", "colour", "ocean", "icon", "toilet-paper"));
        Answer late = admin.with("If-Match", "\"1\"").put(path, RESTROOMS);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/errors/0/field").asString()).isEqualTo("name");
        assertThat(late.body().at("/errors/0/message").asString()).isEqualTo("Is Toilets now.");
    }

    @Test
    void onlyAdminsOfRoomsMakeFoldersAndEverybodySeesThem() {
        TestBrowser teacher = school.as(school.rivera());
        assertThat(teacher.post(school.at("/folders"), RESTROOMS).status()).isEqualTo(403);
        admin.post(school.at("/folders"), RESTROOMS);
        assertThat(school.as(school.ana())
                        .get(school.at("/folders"))
                        .body()
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("Restrooms");
    }

    private List<String> names() {
        return admin.get(school.at("/folders"))
                .body()
                .at("/items")
                .valueStream()
                .map(folder -> folder.at("/name").asString())
                .toList();
    }
}
