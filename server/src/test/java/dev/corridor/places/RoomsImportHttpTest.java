package dev.corridor.places;

import static dev.corridor.places.RoomsHttpTest.room;
import static dev.corridor.places.RoomsHttpTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.Person;
import dev.corridor.tables.TableFormat;
import dev.corridor.tables.TableSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.json.JsonMapper;

@CorridorTest
class RoomsImportHttpTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    ApplicationContext context;

    private TestSchool school;
    private TestBrowser admin;

    /** What was answered to an upload. */
    private record Reply(int status, JsonNode body) {
        String digest() {
            return body.at("/digest").asString();
        }

        List<String> errors() {
            return body.at("/errors")
                    .valueStream()
                    .map(error -> error.at("/row").asLong() + " "
                            + error.at("/column").asString() + " "
                            + error.at("/code").asString())
                    .toList();
        }

        List<String> names(String kind) {
            return body.at("/" + kind)
                    .valueStream()
                    .map(line -> line.at("/name").asString())
                    .toList();
        }
    }

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    private Reply send(TestBrowser by, String path, String name, byte[] file, String digest) {
        String boundary = "----rooms";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"digest\"\r\n\r\n" + digest
                        + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        by.get(school.at("/rooms"));
        HttpRequest request = by.request("POST", school.at(path), null)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-XSRF-TOKEN", String.valueOf(by.cookie("XSRF-TOKEN")))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply preview(String csv) {
        return preview("rooms.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private Reply preview(String name, byte[] file) {
        Reply reply = send(admin, "/rooms/import-preview", name, file, "");
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply;
    }

    private Reply apply(String name, byte[] file, String digest) {
        return send(admin, "/rooms/import", name, file, digest);
    }

    private void comesIn(String csv) {
        byte[] file = csv.getBytes(StandardCharsets.UTF_8);
        Reply shown = preview(csv);
        assertThat(shown.errors()).isEmpty();
        assertThat(apply("rooms.csv", file, shown.digest()).status()).isEqualTo(200);
    }

    private byte[] exported(String what, String format) {
        HttpRequest request = admin.request("GET", school.at("/rooms/" + what + "?format=" + format), null)
                .build();
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("." + format);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode named(String name) {
        return admin.get(school.at("/rooms"))
                .body()
                .at("/items")
                .valueStream()
                .filter(room -> room.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no room " + name));
    }

    private String login(Person person) {
        return String.valueOf(context.getBean(Accounts.class)
                .find(person.account())
                .orElseThrow()
                .email());
    }

    @Test
    void everySettingComesInFromItsColumn() {
        admin.post(
                school.at("/groups"),
                Map.of("name", "Chess", "members", List.of(school.ana().id())));
        comesIn("name,number,folder,color,icon,travel,minutes,max to,max from,starts here,counts,confidential,urgent,"
                + "message required,teachers,approval,approval by,ending,visible to,grades,groups,closest,opens,closes\n"
                + "Lab,220,Science,mint,flask,both,12,4,none,no,no,yes,yes,yes," + login(school.rivera())
                + ",all-in-room,both,room-code,only,\"9, 10\",Chess,Gym,8:00,3:30 PM\n"
                + "Gym,G1,,brick,ball-basketball,one-way,6,12,2,yes,yes,no,no,no,none,any-teacher,,off,all,,,,,\n");
        JsonNode lab = named("Lab");
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
                .isEqualTo(named("Gym").at("/id").asString());
        assertThat(lab.at("/dailyHours/to").asString()).isEqualTo("15:30");
        assertThat(named("Gym").at("/icon").asString()).isEqualTo("ball-basketball");
        assertThat(admin.get(school.at("/folders")).body().at("/items/0/name").asString())
                .isEqualTo("Science");
    }

    @Test
    void whatWouldHappenIsShownFirstAndEmptyCellsChangeNothing() {
        admin.post(school.at("/rooms"), with(room("Gym"), "maxTo", 3));
        admin.post(school.at("/rooms"), with(room("Pool"), "number", "P1"));
        Reply shown = preview("name,number,minutes,max to\nGYM,,9,\nPool,P1,5,\nStage,S1,,2\n");
        assertThat(shown.names("added")).containsExactly("Stage");
        assertThat(shown.body().at("/changed/0/changes").toString())
                .isEqualTo("[{\"column\":\"name\",\"before\":\"Gym\",\"after\":\"GYM\"},"
                        + "{\"column\":\"minutes\",\"before\":\"5\",\"after\":\"9\"}]");
        assertThat(shown.body().at("/unchanged").asInt()).isEqualTo(1);
        assertThat(named("Gym").at("/minutes").asInt()).isEqualTo(5);
    }

    @Test
    void aRoomIsKnownByItsNumberIfItsNameIsNew() {
        admin.post(school.at("/rooms"), with(room("Room 214"), "number", "214"));
        admin.post(school.at("/rooms"), with(room("Hall A"), "number", "H"));
        admin.post(school.at("/rooms"), with(room("Hall B"), "number", "H"));
        Reply shown = preview("name,room\nAlgebra,214\nHall C,H\n");
        assertThat(shown.names("changed")).containsExactly("Algebra");
        assertThat(shown.names("added")).as("two have that number").containsExactly("Hall C");
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
        Reply shown = preview(csv);
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
        assertThat(apply("rooms.csv", csv.getBytes(StandardCharsets.UTF_8), shown.digest())
                        .status())
                .isEqualTo(409);
        assertThat(admin.get(school.at("/rooms")).body().at("/items")).hasSize(1);
        assertThat(named("Gym").at("/number").asString()).isEqualTo("220");
    }

    @Test
    void aFileThatIsNoListOfRoomsIsRefused() {
        assertThat(preview("rooms.csv", new byte[0]).errors()).hasSize(1);
        assertThat(preview("a,b\n1,2\n").errors()).containsExactly("0  no-rooms");
        assertThat(preview("x.xlsx", "PK\3\4nonsense".getBytes(StandardCharsets.UTF_8))
                        .errors())
                .containsExactly("0  broken-zip");
        assertThat(preview("schoolName,room\nSomewhere else,101\n").errors()).containsExactly("2 school other-school");
    }

    @Test
    void whatWasShownIsAppliedOrNothing() {
        byte[] file = "name,number,minutes\nGym,G1,9\n".getBytes(StandardCharsets.UTF_8);
        Reply shown = preview("rooms.csv", file);
        admin.post(school.at("/rooms"), room("Gym"));
        assertThat(apply("rooms.csv", file, shown.digest()).status()).isEqualTo(409);
        assertThat(named("Gym").at("/minutes").asInt()).isEqualTo(5);
        Reply again = preview("rooms.csv", file);
        assertThat(apply("rooms.csv", file, again.digest()).status()).isEqualTo(200);
        assertThat(named("Gym").at("/minutes").asInt()).isEqualTo(9);
        assertThat(named("Gym").at("/version").asLong()).isEqualTo(2);
        assertThat(preview("rooms.csv", file).body().at("/unchanged").asInt()).isEqualTo(1);
    }

    @Test
    void whatGoesOutComesInAgainAndChangesNothing() {
        comesIn("name,number,folder,max to,teachers,approval,visible to,grades,opens,closes\n"
                + "Baño 1,B1,Baños,2,,,,,,\n"
                + "Lab,220,,,\"" + login(school.rivera()) + ", " + login(school.okafor())
                + "\",all-in-room,except,12,8:00,15:00\n");
        admin.post(school.at("/rooms"), with(room("-=1+1"), "number", "7"));
        for (String format : List.of("csv", "xlsx")) {
            byte[] file = exported("export", format);
            if (format.equals("csv")) {
                assertThat(new String(file, StandardCharsets.UTF_8))
                        .contains("'-=1+1")
                        .contains("Baño 1");
            }
            Reply shown = preview("rooms." + format, file);
            assertThat(shown.errors()).isEmpty();
            assertThat(shown.body().at("/unchanged").asInt())
                    .as(format + shown.body())
                    .isEqualTo(3);
            assertThat(shown.names("changed")).isEmpty();
            assertThat(shown.names("added")).isEmpty();
        }
    }

    @Test
    void theTemplateIsAFileThatCanBeApplied() {
        for (String format : List.of("csv", "xlsx")) {
            Reply shown = preview("template." + format, exported("template", format));
            assertThat(shown.errors()).isEmpty();
            assertThat(shown.names("added")).contains("Restroom 1", "Nurse");
        }
        assertThat(admin.get(school.at("/rooms/template?format=pdf")).status()).isEqualTo(400);
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
        Reply shown = preview("rooms.xlsx", file.toByteArray());
        assertThat(shown.names("added")).hasSize(300);
        assertThat(apply("rooms.xlsx", file.toByteArray(), shown.digest()).status())
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
        assertThat(send(teacher, "/rooms/import-preview", "a.csv", new byte[0], "")
                        .status())
                .isEqualTo(403);
        assertThat(send(teacher, "/rooms/import", "a.csv", new byte[0], "").status())
                .isEqualTo(403);
    }
}
