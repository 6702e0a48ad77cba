package dev.corridor.places;

import static dev.corridor.places.RoomBodies.room;
import static dev.corridor.places.RoomBodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.places.RoomFiles.Reply;
import dev.corridor.tables.TableFormat;
import dev.corridor.tables.TableSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Rooms come in from a file: shown first, by row and column, then as a whole or not at all. */
@CorridorTest
class RoomsImportHttpTest {

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;
    private RoomFiles files;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        files = new RoomFiles(school, admin);
    }

    @Test
    void everySettingComesInFromItsColumn() {
        admin.post(
                school.at("/groups"),
                Map.of("name", "Chess", "members", List.of(school.ana().id())));
        files.comesIn(
                "name,number,folder,color,icon,travel,minutes,max to,max from,starts here,counts,confidential,urgent,"
                        + "message required,teachers,approval,approval by,ending,visible to,grades,groups,closest,opens,closes\n"
                        + "Lab,220,Science,mint,flask,both,12,4,none,no,no,yes,yes,yes," + login(school.rivera())
                        + ",all-in-room,both,room-code,only,\"9, 10\",Chess,Gym,8:00,3:30 PM\n"
                        + "Gym,G1,,brick,ball-basketball,one-way,6,12,2,yes,yes,no,no,no,none,any-teacher,,off,all,,,,,\n");
        JsonNode lab = files.named("Lab");
        assertThat(lab.at("/number").asString()).isEqualTo("220");
        assertThat(lab.at("/colour").asString()).isEqualTo("mint");
        assertThat(lab.at("/travel")).hasSize(2);
        assertThat(lab.at("/minutes").asInt()).isEqualTo(12);
        assertThat(lab.at("/maxTo").asInt()).isEqualTo(4);
        assertThat(lab.at("/showAsOrigin").asBoolean()).isFalse();
        assertThat(lab.at("/countsTowardLimits").asBoolean()).isFalse();
        assertThat(lab.at("/confidential").asBoolean()).isTrue();
        assertThat(lab.at("/urgentAllowed").asBoolean()).isTrue();
        assertThat(lab.at("/messageRequired").asBoolean()).isTrue();
        assertThat(lab.at("/teachers/0/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(lab.at("/restrictionNow/kind").asString()).isEqualTo("all-in-room");
        assertThat(lab.at("/restrictionNow/of")).hasSize(2);
        assertThat(lab.at("/restrictedEnding").asString()).isEqualTo("room-code");
        assertThat(lab.at("/visibility/kind").asString()).isEqualTo("only");
        assertThat(lab.at("/visibility/grades")).hasSize(2);
        assertThat(lab.at("/visibility/groups")).hasSize(1);
        assertThat(lab.at("/closest/0").asString())
                .isEqualTo(files.named("Gym").at("/id").asString());
        assertThat(lab.at("/dailyHours/to").asString()).isEqualTo("15:30");
        assertThat(files.named("Gym").at("/icon").asString()).isEqualTo("ball-basketball");
        assertThat(admin.get(school.at("/folders")).body().at("/items/0/name").asString())
                .isEqualTo("Science");
    }

    @Test
    void whatWouldHappenIsShownFirstAndEmptyCellsChangeNothing() {
        admin.post(school.at("/rooms"), with(room("Gym"), "maxTo", 3));
        admin.post(school.at("/rooms"), with(room("Pool"), "number", "P1"));
        Reply shown = files.preview("name,number,minutes,max to\nGYM,,9,\nPool,P1,5,\nStage,S1,,2\n");
        assertThat(shown.names("added")).containsExactly("Stage");
        assertThat(shown.body().at("/changed/0/changes").toString())
                .isEqualTo("[{\"column\":\"name\",\"before\":\"Gym\",\"after\":\"GYM\"},"
                        + "{\"column\":\"minutes\",\"before\":\"5\",\"after\":\"9\"}]");
        assertThat(shown.body().at("/unchanged").asInt()).isEqualTo(1);
        assertThat(files.named("Gym").at("/minutes").asInt()).isEqualTo(5);
    }

    @Test
    void errorsAreNamedByRowAndColumnAndNothingIsApplied() {
        admin.post(school.at("/rooms"), room("Gym"));
        String csv = """
                name,number,minutes,teachers,approval,visible to,grades,color,opens,travel,closest
                Lab,22-0,0,,,,,,,,
                Pool,P,ten,nobody@x.example,,,,pink,8:00,,
                Gym,G,5,,all in room,,,,,,
                Stage,S,5,,,only,,,,sideways,Moon
                A name of more than fifteen,1,5,,,,,,,,
                lab,L,5,,,,,,,,
                ,,5,,,,,,,,
                """;
        Reply shown = files.preview(csv);
        assertThat(shown.errors())
                .containsExactlyInAnyOrder(
                        "2 number not-alphanumeric",
                        "2 minutes out-of-range",
                        "3 color not-valid",
                        "3 minutes not-a-number",
                        "3 teachers nobody-called",
                        "3 closes half-open",
                        "4 approval no-approvers",
                        "5 travel not-valid",
                        "5 closest no-such-room",
                        "6 name too-long",
                        "7 name duplicate-name",
                        "8 name missing",
                        "8 number missing");
        assertThat(shown.body().at("/mayApply").asBoolean()).isFalse();
        assertThat(files.apply("rooms.csv", RoomFiles.bytes(csv), shown.digest())
                        .status())
                .isEqualTo(409);
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).hasSize(1);
        assertThat(files.named("Gym").at("/number").asString()).isEqualTo("220");
    }

    @Test
    void whatWasShownIsAppliedOrNothing() {
        byte[] file = RoomFiles.bytes("name,number,minutes\nGym,G1,9\n");
        Reply shown = files.preview("rooms.csv", file);
        admin.post(school.at("/rooms"), room("Gym"));
        assertThat(files.apply("rooms.csv", file, shown.digest()).status()).isEqualTo(409);
        assertThat(files.named("Gym").at("/minutes").asInt()).isEqualTo(5);
        Reply again = files.preview("rooms.csv", file);
        assertThat(files.apply("rooms.csv", file, again.digest()).status()).isEqualTo(200);
        assertThat(files.named("Gym").at("/minutes").asInt()).isEqualTo(9);
        assertThat(files.named("Gym").at("/version").asLong()).isEqualTo(2);
        assertThat(files.preview("rooms.csv", file).body().at("/unchanged").asInt())
                .isEqualTo(1);
    }

    @Test
    void threeHundredRoomsOfAWorkbookComeInWithinFiveSeconds() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            rows.add(List.of("Room " + i, String.valueOf(i), "Wing " + i % 10, "8", "3", login(school.rivera())));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TableFormat.XLSX.write(
                file,
                List.of(new TableSheet(
                        "Rooms", List.of("name", "number", "folder", "minutes", "max to", "teachers"), rows)));
        Instant began = Instant.now();
        Reply shown = files.preview("rooms.xlsx", file.toByteArray());
        assertThat(shown.names("added")).hasSize(300);
        assertThat(files.apply("rooms.xlsx", file.toByteArray(), shown.digest()).status())
                .isEqualTo(200);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).hasSize(300);
        assertThat(admin.get(school.at("/folders")).body().at("/items")).hasSize(10);
    }

    @Test
    void onlyAdminsOfRoomsUseFiles() {
        TestBrowser teacher = school.as(school.rivera());
        assertThat(teacher.get(school.at("/rooms/export?format=csv")).status()).isEqualTo(403);
        assertThat(teacher.get(school.at("/rooms/template?format=csv")).status())
                .isEqualTo(403);
        RoomFiles theirs = new RoomFiles(school, teacher);
        assertThat(theirs.send("/rooms/import-preview", "a.csv", new byte[0], "")
                        .status())
                .isEqualTo(403);
        assertThat(theirs.send("/rooms/import", "a.csv", new byte[0], "").status())
                .isEqualTo(403);
    }

    private String login(Person person) {
        return String.valueOf(context.getBean(Accounts.class)
                .find(person.account())
                .orElseThrow()
                .email());
    }
}
