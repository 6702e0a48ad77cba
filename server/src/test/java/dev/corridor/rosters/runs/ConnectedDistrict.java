package dev.corridor.rosters.runs;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.Accounts;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.SchoolId;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A district with one roster connection, and its admin at the API. */
final class ConnectedDistrict {

    final TestSchool home;
    final TestBrowser admin;
    private final ApplicationContext context;
    /** The path of the connection. */
    final String connection;

    private ConnectedDistrict(ApplicationContext context, String kind, Map<String, String> settings) {
        this.context = context;
        home = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(home.district(), home.admin().account(), "Ada", "Admin");
        admin = home.as(home.admin());
        Answer made = admin.post(at("/roster-connections"), Map.of("kind", kind, "name", "Ours", "settings", settings));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        connection = at("/roster-connections/" + made.body().path("id").asString());
    }

    /** One whose other side is played by a test. */
    static ConnectedDistrict playing(ApplicationContext context, ScriptedSource.Script script) {
        String name = "played-" + script.hashCode() + "-" + System.nanoTime();
        context.getBean(ScriptedSource.class).play(name, script);
        return new ConnectedDistrict(context, ScriptedSource.KIND, Map.of("script", name));
    }

    /** One that exports are uploaded to. */
    static ConnectedDistrict uploading(ApplicationContext context) {
        return new ConnectedDistrict(context, "oneroster-csv", Map.of());
    }

    String at(String path) {
        return "/api/districts/" + home.district() + path;
    }

    /** Runs it now, to the end. */
    JsonNode run() {
        Answer begun = admin.post(connection + "/runs", Map.of("preview", false));
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        return finished(begun.body().path("id").asString());
    }

    /** Says yes to one that is shown. */
    void apply(JsonNode planned) {
        assertThat(planned.path("state").asString()).as(planned.toString()).isEqualTo("planned");
        String id = planned.path("id").asString();
        Answer begun = admin.put(at("/roster-runs/" + id + "/application"), Map.of("beyondGuard", false));
        assertThat(begun.body().path("state").asString()).isEqualTo("applying");
        assertThat(finished(id).path("state").asString()).isEqualTo("applied");
    }

    JsonNode finished(String id) {
        String run = at("/roster-runs/" + id);
        await().atMost(ofSeconds(30))
                .until(() -> !Run.State.of(admin.get(run).body().path("state").asString())
                        .underWay());
        return admin.get(run).body();
    }

    JsonNode runs() {
        JsonNode run = run();
        assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("applied");
        return run;
    }

    SchoolId school(String name) {
        return context.getBean(Schools.class).of(home.district()).stream()
                .filter(school -> school.name().equals(name))
                .findFirst()
                .map(School::id)
                .orElseThrow();
    }

    Person person(SchoolId school, String family) {
        return context.getBean(People.class).all(school).stream()
                .filter(person -> person.familyName().equals(family))
                .findFirst()
                .orElseThrow();
    }
}
