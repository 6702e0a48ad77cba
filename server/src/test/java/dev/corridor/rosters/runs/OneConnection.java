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
import dev.corridor.people.PersonState;
import dev.corridor.places.RosterTimetable;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A district whose roster comes by one connection, over the API. */
abstract class OneConnection {

    @Autowired
    ApplicationContext context;

    @Autowired
    ScriptedSource source;

    @Autowired
    Schools schools;

    @Autowired
    People people;

    @Autowired
    RosterTimetable timetable;

    TestSchool home;
    TestBrowser admin;
    final RosterScript script = new RosterScript();
    String connection = "";

    @BeforeEach
    void aConnection() {
        home = TestSchool.make(context);
        context.getBean(Accounts.class)
                .makeDistrictAdmin(home.district(), home.admin().account(), "Ada", "Admin");
        admin = home.as(home.admin());
        source.play(script.domain, script);
        connection = connect(script.domain);
    }

    String at(String path) {
        return "/api/districts/" + home.district() + path;
    }

    String connect(String name) {
        Answer made = admin.post(
                at("/roster-connections"),
                Map.of(
                        "kind",
                        ScriptedSource.KIND,
                        "name",
                        "Ours",
                        "settings",
                        Map.of("script", name, "password", "planted-secret")));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    JsonNode run(boolean preview) {
        return run(connection, preview);
    }

    JsonNode run(String of, boolean preview) {
        Answer begun = admin.post(at("/roster-connections/" + of + "/runs"), Map.of("preview", preview));
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        return ended(begun);
    }

    /** Says yes, and waits for what comes of it. */
    JsonNode apply(String id, boolean beyondGuard) {
        return ended(admin.put(at("/roster-runs/" + id + "/application"), Map.of("beyondGuard", beyondGuard)));
    }

    /** Undoes a run, and waits for what comes of it. */
    JsonNode undo(String id) {
        return ended(admin.put(at("/roster-runs/" + id + "/undo"), Map.of()));
    }

    /** What comes of a run that was begun. */
    JsonNode ended(Answer begun) {
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        String id = begun.body().path("id").asString();
        await().atMost(ofSeconds(30)).until(() -> !Run.State.of(state(id)).underWay());
        return run(id);
    }

    String state(String run) {
        return run(run).path("state").asString();
    }

    JsonNode run(String id) {
        return admin.get(at("/roster-runs/" + id)).body();
    }

    School able() {
        return schools.of(home.district()).stream()
                .filter(school -> school.name().startsWith("Able"))
                .findFirst()
                .orElseThrow();
    }

    Person person(String key) {
        return people.all(able().id()).stream()
                .filter(person -> key.equals(person.sourceId()))
                .findFirst()
                .orElseThrow();
    }

    long there() {
        return people.all(able().id()).stream()
                .filter(person -> person.state() != PersonState.LEFT)
                .count();
    }
}
