package dev.corridor.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestSchool;
import dev.corridor.people.AdminArea;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.StaffRight;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Summary.Change;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What becomes of what an admin changes about somebody whom a roster brought. */
@CorridorTest
class HandChangesHttpTest {

    @TempDir
    Path folder;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Rosters rosters;

    @Autowired
    private Schools schools;

    @Autowired
    private People people;

    private final String domain = Ids.next().toString().substring(24) + ".example";
    private TestSchool school;
    private TestBrowser admin;

    @BeforeEach
    void firstRoster() throws IOException {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        run("Tom", "10", "tom");
    }

    /** A whole roster that has one student. */
    private Preview run(String given, String grade, String login) throws IOException {
        Files.writeString(
                folder.resolve("orgs.csv"),
                "sourcedId,name,type\nA," + schools.get(school.id()).name() + ",school\n");
        Files.writeString(
                folder.resolve("users.csv"),
                "sourcedId,enabledUser,orgSourcedIds,role,givenName,familyName,identifier,email,username,grades\n"
                        + "P1,true,A,student," + given + ",Reed,0200," + login + "@" + domain + "," + login + ","
                        + grade + "\n");
        Preview done = rosters.importNow(
                new Uploader(Optional.empty(), school.district(), Optional.empty(), true, TestSchool.ZONE, "test"),
                folder,
                Guard.USUAL);
        assertThat(done.errors()).isEmpty();
        return done;
    }

    private Person tom() {
        return people.all(school.id()).stream()
                .filter(one -> "P1".equals(one.sourceId()))
                .findFirst()
                .orElseThrow();
    }

    private String path() {
        return school.at("/people/" + tom().id());
    }

    private JsonNode record() {
        return admin.get(path()).body();
    }

    private JsonNode byHand() {
        return record().at("/admin/roster/byHand");
    }

    private Answer write(String field, String value) {
        Answer read = admin.get(path());
        ObjectNode form = (ObjectNode) read.body().deepCopy();
        ObjectNode sent = form.objectNode();
        for (String name : new String[] {"givenName", "familyName", "number", "grade", "homeroom", "title"}) {
            sent.put(name, form.path(name).asString(""));
        }
        sent.put("email", form.at("/admin/email").asString(""))
                .put("username", form.at("/admin/username").asString(""));
        sent.set("roles", form.get("roles"));
        sent.putArray("areas");
        sent.put(field, value);
        Answer done = admin.with("If-Match", read.header("ETag")).put(path(), sent);
        admin.without("If-Match");
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        return done;
    }

    private void handStays() {
        Answer now = admin.get(school.at("/settings"));
        ((ObjectNode) now.body().get("settings")).put("handChangesStay", true);
        Answer done = admin.with("If-Match", now.header("ETag")).put(school.at("/settings"), now.body());
        admin.without("If-Match");
        assertThat(done.status()).isEqualTo(200);
    }

    @Test
    void theFormSaysWhoChangedWhatAndWhatTheRosterSays() {
        assertThat(record().at("/admin/roster/handStays").asBoolean(true)).isFalse();
        assertThat(byHand()).isEmpty();

        write("grade", "11");
        write("homeroom", "B12");

        assertThat(byHand()).hasSize(2);
        JsonNode grade = byHand().get(0);
        assertThat(grade.get("field").asString()).isEqualTo("grade");
        assertThat(grade.get("rosterValue").asString()).isEqualTo("10");
        assertThat(grade.get("by").asString()).isEqualTo("Ms. Admin");
        assertThat(byHand().get(1).has("rosterValue"))
                .as("the roster has no homeroom")
                .isFalse();

        write("title", "Mr.");
        write("grade", "12");
        assertThat(byHand().get(0).get("rosterValue").asString())
                .as("not what was by hand")
                .isEqualTo("10");

        write("grade", "10");
        write("homeroom", "");
        assertThat(byHand()).as("as the roster says").isEmpty();
    }

    @Test
    void whereTheSchoolSaysNothingTheRostersWordCounts() throws IOException {
        write("grade", "11");
        write("homeroom", "B12");

        Preview done = run("Tom", "10", "tom");

        assertThat(done.samples().changed())
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(Tuple.tuple("grade", "11", "10"));
        assertThat(tom().grade()).isEqualTo("10");
        assertThat(tom().homeroom()).as("of which the roster says nothing").isEqualTo("B12");
        assertThat(byHand()).hasSize(1);
        assertThat(run("Tom", "10", "tom").empty()).isTrue();
    }

    @Test
    void whereItIsToStayItStaysAndTheRostersNewestWordIsNoted() throws IOException {
        handStays();
        write("grade", "11");
        write("givenName", "Thomas");
        write("number", "4711");
        write("email", "thomas@" + domain);
        write("username", "thomas");

        assertThat(run("Tom", "10", "tom").empty()).as("nothing is new").isTrue();
        Preview done = run("Tommy", "10", "tommy");

        assertThat(done.samples().changed())
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(
                        Tuple.tuple("byHand.email", "tom@" + domain, "tommy@" + domain),
                        Tuple.tuple("byHand.username", "tom", "tommy"),
                        Tuple.tuple("byHand.givenName", "Tom", "Tommy"));
        JsonNode now = record();
        assertThat(now.at("/givenName").asString()).isEqualTo("Thomas");
        assertThat(now.at("/grade").asString()).isEqualTo("11");
        assertThat(now.at("/number").asString()).isEqualTo("4711");
        assertThat(now.at("/admin/email").asString()).isEqualTo("thomas@" + domain);
        assertThat(now.at("/admin/username").asString()).isEqualTo("thomas");
        assertThat(now.at("/admin/roster/byHand").findValuesAsString("rosterValue"))
                .containsExactlyInAnyOrder("10", "Tommy", "0200", "tommy@" + domain, "tommy");
        assertThat(run("Tommy", "10", "tommy").empty()).isTrue();
    }

    @Test
    void whatTheRosterComesToSayIsFromTheRosterAgain() throws IOException {
        handStays();
        write("grade", "11");
        write("email", "thomas@" + domain);

        assertThat(run("Tom", "11", "thomas").samples().changed())
                .extracting(Change::field)
                .contains("byHand.email", "byHand.grade");

        assertThat(byHand()).isEmpty();
        run("Tom", "12", "thomas");
        assertThat(tom().grade()).isEqualTo("12");
    }

    @Test
    void onlyWhomARosterBroughtHasOriginsAndOnlyAdminsOfPeopleSeeThem() {
        write("grade", "11");
        String ana = school.at("/people/" + school.ana().id());
        assertThat(admin.get(ana).body().at("/admin/roster").isMissingNode()).isTrue();
        TestBrowser counsellor = school.as(school.withRight(school.okafor(), StaffRight.COUNSELLOR));
        assertThat(counsellor.get(path()).body().at("/admin/email").isMissingNode())
                .isFalse();
        assertThat(counsellor.get(path()).body().at("/admin/roster").isMissingNode())
                .isTrue();
        assertThat(school.as(school.rivera()).get(path()).body().at("/admin").isMissingNode())
                .isTrue();
        assertThat(school.as(school.adminOf(AdminArea.PEOPLE))
                        .get(path())
                        .body()
                        .at("/admin/roster/byHand"))
                .hasSize(1);
    }
}
