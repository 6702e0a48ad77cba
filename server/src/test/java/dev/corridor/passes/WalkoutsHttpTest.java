package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who reports a student missing, and who sees it. */
class WalkoutsHttpTest extends AtWalkouts {

    private JsonNode seen(Person who) {
        return day.as(who).get(school.at("/hall")).body().get("passes");
    }

    @Test
    void theTeachersRoomAndTheOnlyAlertRoomNeedNotBeSaid() {
        JsonNode pass = reported();
        assertThat(pass.at("/origin/id").asString()).isEqualTo(day.classroom);
        assertThat(pass.at("/destination/id").asString()).isEqualTo(alert);
        assertThat(pass.at("/walkout/told").asString()).isEqualTo("room");
        assertThat(pass.at("/walkout/begunBy/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(pass.get("note").asString()).isEqualTo("Ran toward the gym.");
        assertThat(pass.has("endsAt")).as("it never ends by itself").isFalse();
        assertThat(pass.get("abilities")).extracting(JsonNode::asString).contains("find", "undo");
    }

    @Test
    void everyMonitorTheRoomsStaffAndTheStudentSeeIt() {
        reported();
        assertThat(seen(school.monitor()).get(0).at("/walkout/told").asString()).isEqualTo("room");
        assertThat(seen(okafor).size()).as("the alert room is theirs").isEqualTo(1);
        JsonNode own = seen(ana).get(0);
        assertThat(own.get("walkout").size()).as("the student learns no more").isZero();
        assertThat(own.has("note")).isFalse();
        assertThat(own.get("abilities").size()).isZero();
        assertThat(seen(school.ben()).size()).isZero();
    }

    @Test
    void aSuspendedStudentIsReportedTooAndOnceIsEnough() {
        school.state(ana, PersonState.SUSPENDED);
        JsonNode pass = reported();
        JsonNode again = report(okafor, Map.of("originId", day.library)).body();
        assertThat(again.get("id")).isEqualTo(pass.get("id"));
        assertThat(day.kinds()).containsOnlyOnce("walkout-started");
    }

    @Test
    void aRepeatedPressIsOne() {
        day.as(rivera).with("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode first = reported();
        clock.advance(Duration.ofMinutes(1));
        found(okafor, first, Map.of("place", "Parking lot", "how", "by-staff"));
        JsonNode repeat = report(rivera, Map.of("note", "Ran toward the gym.")).body();
        day.as(rivera).without("Idempotency-Key");
        assertThat(repeat.get("id")).isEqualTo(first.get("id"));
        assertThat(day.count("active")).isZero();
    }

    @Test
    void studentsNeitherReportNorFindMonitorsDo() {
        assertThat(report(ana, Map.of()).status()).isEqualTo(403);
        JsonNode pass = reported();
        Map<String, ?> form = Map.of("roomId", day.library, "how", "by-staff", "comment", "Reading.");
        assertThat(found(ana, pass, form).status()).isEqualTo(403);
        JsonNode over = found(school.monitor(), pass, form).body();
        assertThat(over.get("state").asString()).isEqualTo("ended");
        assertThat(over.get("endedHow").asString()).isEqualTo("found");
        assertThat(over.at("/walkout/found/room/name").asString()).isEqualTo("Library");
        assertThat(over.at("/walkout/found/comment").asString()).isEqualTo("Reading.");
        assertThat(found(okafor, pass, form).status()).as("twice").isEqualTo(409);
        assertThat(day.look(ana, pass).body().get("walkout").size()).isZero();
    }

    @Test
    void afterAPassThatDidNotLeadBack() {
        JsonNode trip = day.ask(ana, day.restroom).body();
        day.put(ana, trip, "end");
        clock.advance(Duration.ofMinutes(2));
        JsonNode list =
                day.as(rivera).get(school.at("/walkouts/not-back")).body().get("items");
        assertThat(list.size()).isEqualTo(1);
        String id = trip.get("id").asString();
        assertThat(list.get(0).get("id").asString()).isEqualTo(id);
        JsonNode walkout = report(rivera, Map.of("afterPassId", id)).body();
        assertThat(walkout.at("/walkout/after").asString()).isEqualTo(id);
        assertThat(walkout.at("/origin/id").asString()).isEqualTo(day.classroom);
        assertThat(report(rivera, Map.of("studentId", school.ben().id(), "afterPassId", id))
                        .status())
                .as("another student's")
                .isEqualTo(404);
        clock.advance(Duration.ofMinutes(9));
        assertThat(day.as(rivera)
                        .get(school.at("/walkouts/not-back"))
                        .body()
                        .get("items")
                        .size())
                .isZero();
    }

    @Test
    void withoutAnAlertRoomOrAPlaceItSaysWhatIsMissing() {
        Answer nowhere = report(school.staff("Ms.", "New", "Nobody", Role.TEACHER), Map.of());
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.raw().body()).contains("originId");
        day.room("MIA", Map.of("alert", true));
        assertThat(report(rivera, Map.of()).raw().body()).contains("roomId");
        assertThat(report(rivera, Map.of("roomId", day.library)).status()).isEqualTo(400);
        assertThat(report(rivera, Map.of("roomId", alert)).status()).isEqualTo(201);
        PassSchool other = PassSchool.make(context);
        Map<String, ?> form = Map.of("studentId", other.school().ana().id());
        assertThat(other.as(other.school().rivera())
                        .post(other.school().at("/walkouts"), form)
                        .raw()
                        .body())
                .contains("no-alert-room");
    }

    @Test
    void anotherSchoolsPeopleRoomsAndPassesAreNotThere() {
        JsonNode pass = reported();
        PassSchool other = PassSchool.make(context);
        Person stranger = other.school().rivera();
        String theirs = other.room("Walkout", Map.of("alert", true));
        Answer student = other.as(stranger)
                .post(other.school().at("/walkouts"), Map.of("studentId", ana.id(), "originId", other.classroom));
        assertThat(student.status()).isEqualTo(404);
        assertThat(report(rivera, Map.of("studentId", school.ben().id(), "roomId", theirs))
                        .status())
                .isEqualTo(404);
        Answer finding = other.as(stranger)
                .put(
                        other.school().at("/walkouts/" + pass.get("id").asString() + "/finding"),
                        Map.of("place", "Gym", "how", "by-staff"));
        assertThat(finding.status()).isEqualTo(404);
        assertThat(found(rivera, pass, Map.of("roomId", theirs, "how", "by-staff"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void noStudentSeesAnAlertRoom() {
        assertThat(day.as(ana).get(school.at("/rooms")).raw().body()).doesNotContain(alert);
        assertThat(day.as(ana).get(school.at("/passes/choices")).raw().body()).doesNotContain(alert);
        assertThat(day.ask(ana, alert).status()).isEqualTo(409);
        assertThat(day.as(rivera).get(school.at("/rooms")).raw().body()).contains(alert);
    }

    @Test
    void anAlertRoomIsNotConfidential() {
        Answer both = day.admin()
                .post(
                        school.at("/rooms"),
                        Map.of(
                                "name",
                                "Secret",
                                "number",
                                "S9",
                                "colour",
                                "cocoa",
                                "icon",
                                "walk",
                                "minutes",
                                10,
                                "travel",
                                List.of("round-trip"),
                                "alert",
                                true,
                                "confidential",
                                true));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.raw().body()).contains("alert");
    }

    @Test
    void aPassWrittenToAnAlertRoomIsAWalkout() {
        JsonNode pass = day.write(rivera, ana, alert).body();
        assertThat(pass.has("walkout")).isTrue();
        Map<String, Object> form = day.form(day.library);
        form.put("studentId", ana.id());
        assertThat(day.as(rivera).post(school.at("/passes"), form).status())
                .as("looked for")
                .isEqualTo(409);
    }
}
