package dev.corridor.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.TestUpload;
import dev.corridor.guardians.GuardianSchool;
import dev.corridor.passes.PassSchool;
import dev.corridor.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Every operation there is, called by a guardian: but for their own account and their children's passes all are closed,
 * and what is open tells neither of others nor how a child's pass came about.
 */
@CorridorTest
class GuardianReachTest {

    /** What a guardian has in a school. */
    private static final Set<String> THEIRS =
            Set.of("GET /api/schools/{school}/my/children", "GET /api/schools/{school}/my/children/{child}/passes");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @BeforeEach
    void stopTheClock() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void nothingElseOfASchoolAnswersToAGuardian() {
        FullSchool full = new FullSchool(context);
        String before = full.fingerprint();
        TestBrowser guardian = full.as(full.guardian());
        Set<String> open = new TreeSet<>();
        SoftAssertions softly = new SoftAssertions();
        for (Operation operation : Operation.all()) {
            if (operation.path().contains("{school}") || operation.path().contains("{district}")) {
                int status = status(guardian, operation, full);
                if (status < 300) {
                    open.add(operation.toString());
                } else {
                    softly.assertThat(status).as(operation.toString()).isIn(403, 404);
                }
            }
        }
        softly.assertThat(open).containsExactlyInAnyOrderElementsOf(THEIRS);
        softly.assertThat(unlooked(full.fingerprint())).isEqualTo(unlooked(before));
        softly.assertAll();
    }

    private static int status(TestBrowser guardian, Operation operation, FullSchool full) {
        String path = operation.at(full::id);
        if (operation.upload()) {
            return TestUpload.send(guardian, path, "people.csv", new byte[] {'x'})
                    .statusCode();
        }
        String body = operation
                .body()
                .map(shape -> Sample.of(shape, full::idFor).body().toString())
                .orElse(null);
        return guardian.send(operation.method(), path, body).status();
    }

    /** The guardian's own looks are kept. */
    private static List<String> unlooked(String fingerprint) {
        return fingerprint
                .lines()
                .filter(line -> !line.startsWith("audit_entry ") && !line.startsWith("guardian_child "))
                .toList();
    }

    @Test
    void whatIsOpenTellsOfNobodyElseAndNotHowAPassCameAbout() {
        PassSchool day = PassSchool.make(context);
        List<String> secrets = new ArrayList<>();
        passes(day, secrets);
        GuardianSchool guardians = GuardianSchool.of(day.school());
        guardians.guardian("Hector", day.school().ben());
        TestBrowser gloria = guardians.guardian("Gloria", day.school().ana());
        secrets.add("Hector");
        people(day, secrets);

        StringBuilder told = new StringBuilder();
        for (Operation operation : Operation.all()) {
            if (operation.reads() && !operation.path().endsWith("/stream")) {
                String path = operation.at(collection -> collection.equals("schools")
                        ? day.school().id().toString()
                        : day.school().ana().id().toString());
                Answer answer = gloria.get(path);
                String body = operation.path().equals("/api/openapi.json")
                        ? ""
                        : answer.raw().body();
                for (String secret : secrets) {
                    assertThat(body).as("%s tells %s", operation, secret).doesNotContain(secret);
                }
                told.append(body);
            }
        }
        assertThat(told.toString()).as("what was looked through").contains("Ana Alvarez", "Restroom", "startedAt");
    }

    /** One that a rule was set aside for, with words of all kinds; one to the counselor; one under way; others'. */
    private static void passes(PassSchool day, List<String> secrets) {
        String counselor = day.room("Counselor", Map.of("confidential", true));
        day.change(day.restroom, Map.of("maxTo", 1));
        JsonNode bens = day.ask(day.school().ben(), day.restroom).body();
        Map<String, Object> form = day.form(day.restroom);
        form.put("studentId", day.school().ana().id());
        form.put("override", List.of("DESTINATION_FULL"));
        form.put("comment", "her third today");
        form.put("message", "she cried");
        JsonNode anas = day.as(day.school().rivera())
                .post(day.school().at("/passes"), form)
                .body();
        assertThat(anas.path("state").asString()).as(anas.toString()).isEqualTo("active");
        day.as(day.school().rivera())
                .patch(
                        day.school().at("/passes/" + anas.path("id").asString()),
                        Map.of("note", "calls home too often"));
        day.put(day.school().rivera(), anas, "end");
        JsonNode talk =
                day.write(day.school().rivera(), day.school().ana(), counselor).body();
        day.put(day.school().rivera(), talk, "end");
        JsonNode out = day.ask(day.school().ana(), day.library).body();
        Stream.of(bens, anas, talk, out)
                .forEach(pass -> secrets.add(pass.path("id").asString()));
        secrets.addAll(List.of(
                "her third today",
                "she cried",
                "calls home too often",
                "Counselor",
                counselor,
                "DESTINATION_FULL",
                "round-trip",
                "\"staff\""));
    }

    private static void people(PassSchool day, List<String> secrets) {
        for (Person other : List.of(
                day.school().ben(),
                day.school().cleo(),
                day.school().dan(),
                day.school().rivera(),
                day.school().okafor(),
                day.school().admin())) {
            secrets.addAll(List.of(
                    other.id().toString(), other.account().toString(), other.familyName(), "\"" + other.givenName()));
        }
        secrets.addAll(TestDatabase.client(TestDatabase.owner())
                .sql("select account_id::text from person where school_id = :school and id = :ana")
                .param("school", day.school().id().value())
                .param("ana", day.school().ana().id().value())
                .query((row, number) -> row.getString(1))
                .list());
    }
}
