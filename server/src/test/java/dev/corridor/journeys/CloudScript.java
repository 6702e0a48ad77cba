package dev.corridor.journeys;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestDatabase;
import dev.corridor.TestSchool;
import dev.corridor.people.People;
import dev.corridor.rosters.runs.ScriptedSource;
import dev.corridor.rosters.sources.Fetched;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.SourceProblem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** A cloud of two students that is fetched from every night, as far as a test plays it. */
record CloudScript(ApplicationContext context, TestBrowser admin, String path, String id) {

    private static final RosterTables.Org UNIT = new RosterTables.Org("A", "Able", RosterTables.UnitType.SCHOOL, "");

    /** Connects the school's district, whose admin is the school's. */
    static CloudScript of(ApplicationContext context, TestSchool school) {
        context.getBean(ScriptedSource.class).play(name(school), (mark, into) -> {
            into.add(UNIT);
            into.add(student("kim", school));
            into.add(student("lee", school));
            return Fetched.all();
        });
        TestBrowser admin = school.as(school.admin());
        String path = "/api/districts/" + school.district() + "/roster-connections";
        Answer made = admin.post(
                path,
                Map.of(
                        "kind",
                        ScriptedSource.KIND,
                        "name",
                        "Cloud",
                        "nightlyAt",
                        "02:30",
                        "settings",
                        Map.of("script", name(school), "password", "a good one")));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return new CloudScript(context, admin, path, made.body().path("id").asString());
    }

    private static String name(TestSchool school) {
        return "cloud-" + school.district();
    }

    private static RosterTables.User student(String given, TestSchool school) {
        String name = given.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + given.substring(1);
        return new RosterTables.User(
                given,
                true,
                List.of("A"),
                "student",
                "",
                Map.of(),
                name,
                "Cloud",
                given + "-" + school.id(),
                given + "@" + name(school) + ".example",
                "9");
    }

    void anotherAdminMaps(String role) {
        String at = path + "/" + id;
        Answer mapped = admin.with("If-Match", admin.get(at).header("ETag"))
                .put(
                        at + "/mapping",
                        Map.of("units", Map.of("A", Map.of("role", role)), "roles", Map.of(), "number", ""));
        assertThat(mapped.status()).as(mapped.body().toString()).isEqualTo(200);
        admin.without("If-Match");
    }

    /** Who is in the school. */
    List<String> namesIn(TestSchool school) {
        return context.getBean(People.class).all(school.id()).stream()
                .map(person -> person.givenName() + " " + person.familyName())
                .toList();
    }

    /** Waits until a night's run has failed for a reason that may pass. */
    void failsTonight() {
        String script = admin.get(path + "/" + id).body().at("/settings/script").asString();
        context.getBean(ScriptedSource.class).play(script, (mark, into) -> {
            throw SourceProblem.passing("no-answer", "{host} did not answer in time.", Map.of("host", "cloud.example"));
        });
        TestDatabase.client(TestDatabase.owner())
                .sql("update roster_connection set next_run_at = now() - interval '1 year' where id = :id")
                .param("id", UUID.fromString(id))
                .update();
        await().atMost(ofSeconds(40))
                .until(() -> admin.get(path + "/" + id)
                        .body()
                        .at("/lastRun/state")
                        .asString()
                        .equals("failed"));
    }
}
