package dev.corridor.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.access.StudentPins;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.Ids;
import java.util.ArrayList;
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

/** PINs of many students at once, on a sheet. */
@CorridorTest
class PinSheetsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    StudentPins pins;

    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void makeSchool() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
    }

    @Test
    void everyStudentWithoutAPinGetsOneAndTheyOpenWhatTheyShould() {
        String anas = admin.put(school.at("/people/" + school.ana().id() + "/pin"))
                .body()
                .path("pin")
                .asString();
        Answer made = sheet(Map.of("everyone", true));
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(names(made.body())).containsExactlyInAnyOrder("Ben Baker", "Cleo Carter", "Dan Diaz");
        assertThat(made.body().path("kept").asInt()).isEqualTo(1);
        assertThat(changes(school.ana(), anas)).as("Ana's stays").isEqualTo(200);
        assertThat(changes(school.ben(), pin(made.body(), "Ben Baker"))).isEqualTo(200);
        assertThat(changes(school.cleo(), pin(made.body(), "Ben Baker").equals("8350") ? "8351" : "8350"))
                .as("a PIN of nobody's")
                .isEqualTo(400);

        JsonNode again = sheet(Map.of("everyone", true)).body();
        assertThat(again.path("items")).isEmpty();
        assertThat(again.path("kept").asInt()).isEqualTo(4);
    }

    @Test
    void anewThePinBeforeOpensNothing() {
        String before = pin(sheet(Map.of("everyone", true)).body(), "Ana Alvarez");
        JsonNode anew = sheet(Map.of("everyone", true, "anew", true)).body();
        assertThat(anew.path("items")).hasSize(4);
        String now = pin(anew, "Ana Alvarez");
        assertThat(now.equals(before) ? 400 : changes(school.ana(), before)).isEqualTo(400);
        assertThat(changes(school.ana(), now)).isEqualTo(200);
    }

    @Test
    void aSheetIsForAGradeOrForThoseChosenAndByClass() {
        String grade = String.valueOf(school.ana().grade());
        Person elder = school.student("Zoe", "Zed", "12");
        JsonNode twelfth = sheet(Map.of("grade", "12th")).body();
        assertThat(names(twelfth)).containsExactly("Zoe Zed");
        assertThat(twelfth.at("/items/0/className").asString()).isEqualTo("Grade 12");
        JsonNode chosen = sheet(Map.of(
                        "studentIds", List.of(school.ana().id(), school.ben().id(), elder.id()), "anew", true))
                .body();
        assertThat(names(chosen).getLast()).as("by grade, then name").isEqualTo("Zoe Zed");
        assertThat(chosen.at("/items/0/className").asString()).isEqualTo("Grade " + grade);
    }

    @Test
    void whoTakesNoPassesGetsNone() {
        school.state(school.ben(), PersonState.SUSPENDED);
        school.state(school.cleo(), PersonState.LEFT);
        JsonNode made = sheet(Map.of("everyone", true)).body();
        assertThat(names(made)).containsExactlyInAnyOrder("Ana Alvarez", "Dan Diaz");
        assertThat(made.path("away").asInt())
                .as("who left is no longer asked for")
                .isEqualTo(1);
    }

    @Test
    void nobodyReadsAPinAfterwards() {
        JsonNode made = sheet(Map.of("everyone", true)).body();
        String all = sql("select coalesce(string_agg(pin::text, ' '), '') from pin where school_id = :school")
                + sql("select string_agg(audit_entry::text, ' ') from audit_entry where school_id = :school");
        assertThat(all).contains("pins-issued", school.ben().id().toString());
        for (JsonNode line : made.path("items")) {
            assertThat(all).doesNotContain("\"" + line.path("pin").asString() + "\"");
            assertThat(admin.get(school.at("/people/" + line.path("person").asString() + "/pin"))
                            .raw()
                            .body())
                    .isEqualTo("{\"set\":true}");
        }
        String hashes = sql("select string_agg(encode(hash, 'escape'), ' ') from pin where school_id = :school");
        assertThat(hashes.length()).isGreaterThan(4 * 32 - 1);
    }

    /** Two admins press at once: no sheet tells a PIN that the other has just made worthless. */
    @Test
    void twoSheetsAtOnceTellEachStudentOnePin() throws Exception {
        List<Callable<Answer>> both = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TestBrowser one = school.as(school.admin());
            one.get("/api/me");
            both.add(() -> one.post(school.at("/pin-sheets"), Map.of("everyone", true)));
        }
        List<String> told = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(both)) {
                told.addAll(names(answer.get().body()));
            }
        }
        assertThat(told).containsExactlyInAnyOrder("Ana Alvarez", "Ben Baker", "Cleo Carter", "Dan Diaz");
    }

    @Test
    void badRequestsAndOthersAreRefused() {
        assertThat(sheet(Map.of()).status()).isEqualTo(400);
        assertThat(sheet(Map.of("everyone", true, "grade", "9")).status()).isEqualTo(400);
        assertThat(sheet(Map.of("studentIds", List.of())).status()).isEqualTo(400);
        assertThat(sheet(Map.of("studentIds", List.of(school.rivera().id()))).status())
                .as("staff choose their own")
                .isEqualTo(404);
        assertThat(sheet(Map.of("sectionId", Ids.next())).status()).isEqualTo(404);
        Person stranger = TestSchool.make(context).ana();
        assertThat(sheet(Map.of("studentIds", List.of(school.ana().id(), stranger.id())))
                        .status())
                .isEqualTo(404);
        assertThat(pins.holders(school.id())).isEmpty();
        assertThat(school.as(school.rivera())
                        .post(school.at("/pin-sheets"), Map.of("everyone", true))
                        .status())
                .isEqualTo(403);
    }

    private Answer sheet(Map<String, ?> wanted) {
        return admin.post(school.at("/pin-sheets"), wanted);
    }

    /** Changes a PIN with the one before, after a wrong one was refused: 200 if it was right. */
    private int changes(Person student, String before) {
        TestBrowser own = school.as(student);
        Map<String, String> wrong = Map.of("current", "0000", "pin", "274916");
        assertThat(own.put(school.at("/my/pin"), wrong).status()).isEqualTo(400);
        return own.put(school.at("/my/pin"), Map.of("current", before, "pin", "274916"))
                .status();
    }

    private static List<String> names(JsonNode sheet) {
        return sheet.path("items")
                .valueStream()
                .map(line -> line.path("name").asString())
                .toList();
    }

    private static String pin(JsonNode sheet, String name) {
        return sheet.path("items")
                .valueStream()
                .filter(line -> line.path("name").asString().equals(name))
                .map(line -> line.path("pin").asString())
                .findFirst()
                .orElseThrow();
    }

    private String sql(String query) {
        return TestDatabase.client(TestDatabase.owner())
                .sql(query)
                .param("school", school.id().value())
                .query(String.class)
                .single();
    }
}
