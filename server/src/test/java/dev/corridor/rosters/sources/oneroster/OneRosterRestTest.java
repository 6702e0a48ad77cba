package dev.corridor.rosters.sources.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.rosters.sources.Checked;
import dev.corridor.rosters.sources.HttpStub;
import dev.corridor.rosters.sources.PlainSnapshot;
import dev.corridor.rosters.sources.TestFetch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is read of the sample district behind a server that does what real ones do. */
class OneRosterRestTest extends GrandBendBehindRest {

    OneRosterRestTest() throws IOException {}

    @Test
    void isTheSameDistrictAsItsCsv() {
        TestFetch fetch = fetch();
        assertThat(fetch.end().whole()).isTrue();
        assertThat(PlainSnapshot.of(fetch.snapshot(TODAY))).isEqualTo(csv());
        assertThat(fetch.everything()).doesNotContain(GrandBendJson.PLANTED);
    }

    @Test
    void isTheSameDistrictThrough12() throws IOException {
        stub.close();
        stub = new HttpStub(new OneRosterPeer(V1P2, GrandBendJson.v1p2()));
        TestFetch fetch = TestFetch.of(source, settings("version", "1.2"), Optional.empty());
        assertThat(PlainSnapshot.of(fetch.snapshot(TODAY))).isEqualTo(csv());
        assertThat(fetch.everything()).doesNotContain(GrandBendJson.PLANTED);
    }

    @Test
    void takesAnAddressWithItsVersionAsItIs() {
        TestFetch fetch = TestFetch.of(source, settings("address", stub.address() + V1P1 + "/"), Optional.empty());
        assertThat(fetch.rows("orgs")).hasSize(4);
    }

    @Test
    void endsWhereTheServerSaysAndFollowsNoLink() {
        peer.totals = true;
        assertThat(fetch().rows("enrollments")).hasSize(peer.rows("enrollments").size());
        assertThat(stub.lines().stream().filter(line -> line.contains("/orgs"))).hasSize(1);
    }

    @Test
    void asksForLessWhereManyAreTooMany() {
        peer.strict = true;
        peer.most = 1000;
        peer.rows("enrollments")
                .removeIf(row -> !row.path("sourcedId").asString().endsWith("7"));
        assertThat(fetch().rows("enrollments")).hasSize(peer.rows("enrollments").size());
    }

    @Test
    void takesInOnlyWhatChanged() {
        TestFetch first = fetch();
        ObjectNode student = peer.rows("users").stream()
                .filter(row -> row.path("role").asString().equals("student"))
                .findFirst()
                .orElseThrow();
        change(student).put("familyName", "Newname");
        change(peer.rows("enrollments").getFirst()).put("status", "tobedeleted");

        TestFetch second = fetchAfter(first);

        assertThat(second.end().whole()).isFalse();
        assertThat(second.rows("users"))
                .singleElement()
                .asString()
                .startsWith(student.path("sourcedId").asString())
                .contains("Newname");
        assertThat(second.rows("enrollments"))
                .containsExactly(
                        peer.rows("enrollments").getFirst().path("sourcedId").asString() + ",tobedeleted,,,,,");
        assertThat(second.rows("classes")).isEmpty();
    }

    private ObjectNode change(ObjectNode row) {
        return row.put(
                "dateLastModified",
                Instant.now()
                        .minus(Duration.ofHours(3))
                        .atOffset(ZoneOffset.UTC)
                        .toInstant()
                        .toString()
                        .replaceAll("\\.\\d+Z", ".000Z"));
    }

    @Test
    void readsEverythingOnceAWeek() {
        TestFetch first = fetch();
        clock.advance(Duration.ofDays(8));
        assertThat(fetchAfter(first).end().whole()).isTrue();
    }

    @Test
    void readsEverythingWhereChangesCannotBeTold() {
        TestFetch first = fetch();
        stub.always(request -> !request.asked("filter").isEmpty(), OneRosterPeer.status(400, "invalid_filter_field"));
        TestFetch second = fetchAfter(first);
        assertThat(second.end().whole()).isTrue();
        assertThat(PlainSnapshot.of(second.snapshot(TODAY))).isEqualTo(csv());
        assertThat(stub.lines())
                .as("what has nothing to do with the filter is asked for as before")
                .noneMatch(line -> line.contains("limit=100&") && !line.contains("filter="));
    }

    @Test
    void findsItsWayThroughReferences() {
        ObjectNode section = peer.rows("classes").getFirst();
        section.putObject("school").put("href", "/orgs/255901001");
        section.put("periods", "01, 02");
        ObjectNode user = peer.rows("users").getFirst();
        user.put("enabledUser", "False");
        user.putArray("orgs").add("255901001");
        TestFetch fetch = fetch();
        assertThat(fetch.rows("classes")).anyMatch(row -> row.contains(",255901001,") && row.endsWith("\"01,02\""));
        assertThat(fetch.rows("users")).anyMatch(row -> row.contains(",,false,255901001,"));
    }

    @Test
    void givesEachSchoolTheRoleThere() {
        ObjectNode user = peer.rows("users").getFirst();
        user.remove(List.of("role", "orgs"));
        role(user, "teacher", "255901001");
        role(user, "principal", "255901107");
        role(user, "parent", "255901001");
        assertThat(fetch().rows("users"))
                .anyMatch(row -> row.contains(",,true,\"255901001,255901107\",\"teacher,principal\","));
    }

    @Test
    void whoseRolesHaveAllEndedIsNotThere() {
        ObjectNode user = peer.rows("users").getFirst();
        user.remove(List.of("role", "orgs"));
        role(user, "teacher", "255901001").put("endDate", "2020-06-30");
        String id = user.path("sourcedId").asString();
        assertThat(fetch().rows("users")).noneMatch(row -> row.startsWith(id + ","));
    }

    private static ObjectNode role(ObjectNode user, String role, String org) {
        ObjectNode made = user.withArrayProperty("roles")
                .addObject()
                .put("roleType", "primary")
                .put("role", role);
        made.putObject("org").put("sourcedId", org);
        return made;
    }

    @Test
    void leavesParentsOut() {
        peer.rows("users").getFirst().put("role", "guardian");
        String id = peer.rows("users").getFirst().path("sourcedId").asString();
        assertThat(fetch().rows("users")).noneMatch(row -> row.startsWith(id + ","));
    }

    @Test
    void findsInACheckWhatMayBeMapped() {
        peer.totals = true;
        Checked checked = source.check(settings());
        assertThat(checked.worked()).isTrue();
        assertThat(checked.steps())
                .extracting(step -> step.code() + " " + step.found())
                .containsExactly(
                        "sign-in ",
                        "orgs 4",
                        "academic-sessions " + peer.rows("academicSessions").size(),
                        "users 1028",
                        "classes 532",
                        "enrolments 13968");
        assertThat(checked.units()).filteredOn(Checked.Unit::school).hasSize(3);
        assertThat(checked.roles()).contains("teacher", "principal").doesNotContain("guardian");
        assertThat(checked.numbers()).startsWith("identifier").endsWith("username", "sourcedId");
    }
}
