package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who stands in for several teachers acts, each time, in the name of the one it concerns. */
@CorridorTest
class StandInsTest {

    /** A Monday, ten o'clock in Chicago. */
    private static final Instant TEN = Instant.parse("2026-11-23T16:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private TestSchool school;
    private Person substitute;

    @BeforeEach
    void makeSchool() {
        clock.set(TEN);
        day = PassSchool.make(context);
        school = day.school();
        substitute = school.staff("Mr.", "Sam", "Stand", Role.SUBSTITUTE);
        cover(substitute, school.rivera(), "2026-11-22");
        cover(substitute, school.okafor(), "2026-11-23");
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void aPassIsWrittenInTheNameOfWhoseRoomItLeaves() {
        send(substitute, school.ana(), day.classroom, day.restroom);
        assertThat(actedFor("started")).contains(school.rivera().id().toString());
        send(substitute, school.ben(), day.library, day.restroom);
        assertThat(actedFor("started")).contains(school.okafor().id().toString());
    }

    @Test
    void orElseOfWhoseRoomItGoesToOrElseOfWhoseCoverBeganFirst() {
        send(substitute, school.ana(), day.restroom, day.library);
        assertThat(actedFor("started")).contains(school.okafor().id().toString());
        send(substitute, school.ben(), day.restroom, day.room("Office", Map.of()));
        assertThat(actedFor("started")).contains(school.rivera().id().toString());
    }

    @Test
    void aRequestIsAnsweredInTheNameOfWhomItAsks() {
        JsonNode asked = day.ask(school.ana(), day.library).body();
        Answer approved = day.put(substitute, asked, "approval", Map.of());
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body().at("/approvedBy/name").asString()).isEqualTo("Mr. Stand");
        assertThat(actedFor("approved")).contains(school.okafor().id().toString());
    }

    @Test
    void aRoomIsPausedInTheNameOfItsTeacher() {
        String path = school.at("/rooms/" + day.library + "/pause");
        assertThat(day.as(substitute)
                        .put(path, Map.of("until", TEN.plusSeconds(600)))
                        .status())
                .isEqualTo(204);
        assertThat(day.sql(
                                "select acting_for::text from audit_entry where school_id = :school and what = 'room-paused'")
                        .query(String.class)
                        .single())
                .isEqualTo(school.okafor().id().toString());
    }

    @Test
    void theHomeHasTheRoomsOfAllOfThem() {
        JsonNode rooms = day.as(substitute).get(school.at("/my/rooms")).body().get("items");
        List<String> whose = rooms.valueStream()
                .map(mine -> mine.at("/room/name").asString() + " "
                        + mine.at("/actingFor/name").asString())
                .toList();
        assertThat(whose).containsExactly("Room 214 Ms. Rivera", "Library Mr. Okafor");
    }

    @Test
    void aCoveringTeacherActsInTheirOwnNameWhereItIsTheirs() {
        Person okafor = school.okafor();
        cover(okafor, school.rivera(), "2026-11-23");
        send(okafor, school.ana(), day.library, day.restroom);
        assertThat(actedFor("started")).isEmpty();
        send(okafor, school.ben(), day.classroom, day.restroom);
        assertThat(actedFor("started")).contains(school.rivera().id().toString());
        send(okafor, school.cleo(), day.restroom, day.room("Office", Map.of()));
        assertThat(actedFor("started")).isEmpty();
        JsonNode asked = day.as(school.dan())
                .post(
                        school.at("/passes"),
                        Map.of(
                                "originId",
                                day.restroom,
                                "destinationId",
                                day.room(
                                        "Lab",
                                        Map.of(
                                                "teachers",
                                                List.of(Map.of(
                                                        "id", school.rivera().id())),
                                                "restrictionNow",
                                                Map.of("kind", "all-in-room", "of", List.of("destination")))),
                                "travel",
                                "round-trip",
                                "minutes",
                                5))
                .body();
        assertThat(day.put(okafor, asked, "approval", Map.of()).status()).isEqualTo(200);
        assertThat(actedFor("approved")).contains(school.rivera().id().toString());
    }

    @Test
    void whoCoversNobodyAnswersNobodysRequests() {
        JsonNode asked = day.ask(school.ana(), day.library).body();
        Person other = school.staff("Ms.", "Tess", "Teacher", Role.TEACHER);
        assertThat(day.put(other, asked, "approval", Map.of()).status()).isIn(403, 404);
        clock.set(TEN.plusSeconds(24 * 3600));
        assertThat(day.put(substitute, asked, "approval", Map.of()).status()).isEqualTo(404);
    }

    private void cover(Person who, Person teacher, String from) {
        Map<String, Object> form =
                Map.of("personId", who.id(), "teacherId", teacher.id(), "from", from, "until", "2026-11-23");
        assertThat(day.admin().post(school.at("/covers"), form).status()).isEqualTo(201);
    }

    private void send(Person staff, Person student, String origin, String destination) {
        Map<String, Object> form = day.form(destination);
        form.put("originId", origin);
        form.put("studentId", student.id());
        Answer sent = day.as(staff).post(school.at("/passes"), form);
        assertThat(sent.status()).as(sent.raw().body()).isEqualTo(201);
    }

    /** In whose name the last entry of a kind is. */
    private Optional<String> actedFor(String kind) {
        List<Optional<String>> names = day.sql("""
                        select acting_for::text
                          from hall_log
                         where school_id = :school
                           and kind = :kind
                         order by seq
                        """)
                .param("kind", kind)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .list();
        return names.getLast();
    }
}
