package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Staff report a student missing at a kiosk, by PIN. */
class KioskWalkoutTest extends AtKiosk {

    private static final String PIN = "4826";

    private String alert;

    @BeforeEach
    void makeAlertRoom() {
        alert = day.room(
                "Walkout",
                Map.of(
                        "alert",
                        true,
                        "teachers",
                        List.of(Map.of("id", people.okafor().id()))));
        day.as(people.rivera()).put(school.at("/my/pin"), Map.of("pin", PIN));
    }

    @Test
    void aPinAndANumberBeginAWalkoutFromTheKiosksRoom() {
        JsonNode out = day.ask(people.ana(), day.restroom).body();
        Answer look = ask("/preview", people.rivera(), PIN, Map.of("number", "4071138"));
        assertThat(look.body().path("name").asString()).isEqualTo("Ana A.");
        assertThat(look.body().at("/from/name").asString()).isEqualTo("Room 214");
        assertThat(look.body().at("/rooms/0/name").asString()).isEqualTo("Walkout");
        assertThat(day.kinds()).as("nothing has happened yet").doesNotContain("walkout-started");

        Answer begun = report(people.rivera(), PIN, Map.of("number", "*4071138*"));
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.body().at("/room/name").asString()).isEqualTo("Walkout");
        JsonNode card = seen(people.monitor());
        assertThat(card.at("/walkout/begunBy/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(card.at("/walkout/kiosk/name").asString()).isEqualTo("Room 214");
        assertThat(card.at("/walkout/told").asString()).isEqualTo("room");
        assertThat(card.at("/origin/id").asString()).isEqualTo(day.classroom);
        assertThat(card.at("/destination/id").asString()).isEqualTo(alert);
        assertThat(day.look(people.ana(), out).body().path("endedHow").asString())
                .isEqualTo("replaced");
        assertThat(day.sql("""
                        select actor_id || ' ' || how || ' ' || device
                          from hall_log
                         where school_id = :school and kind = 'walkout-started'
                        """).query(String.class).single())
                .isEqualTo(people.rivera().id() + " pin kiosk:" + school.id());
    }

    @Test
    void theStudentIsMissingFromWhereTheyShouldBe() {
        new ClassNow(context, day).meets(day.library, people.ben());
        assertThat(ask("/preview", people.rivera(), PIN, Map.of("number", "4071139"))
                        .body()
                        .at("/from/name")
                        .asString())
                .isEqualTo("Library");
        report(people.rivera(), PIN, Map.of("number", "4071139"));
        assertThat(seen(people.monitor()).at("/origin/id").asString()).isEqualTo(day.library);
    }

    /** Whoever guesses learns neither a PIN nor a number: the PIN is looked at first. */
    @Test
    void withoutAPinNothingIsToldOrDone() {
        String wrong = ask("", people.rivera(), "9999", Map.of("number", "4071138"))
                .raw()
                .body();
        assertThat(ask("", people.rivera(), "9999", Map.of("number", "1")).raw().body())
                .isEqualTo(wrong);
        assertThat(ask("/preview", people.rivera(), "9999", Map.of("number", "4071138"))
                        .raw()
                        .body())
                .isEqualTo(wrong);
        String anas = day.admin()
                .put(school.at("/people/" + people.ana().id() + "/pin"))
                .body()
                .path("pin")
                .asString();
        assertThat(ask("", people.ana(), anas, Map.of("number", "4071139"))
                        .raw()
                        .body())
                .as("a student's PIN")
                .isEqualTo(wrong);
        assertThat(kiosk.post(school.at("/kiosk/walkouts"), Map.of("number", "4071138"))
                        .status())
                .isEqualTo(400);
        assertThat(ask("", people.rivera(), "9999", Map.of("number", "1")).status())
                .isEqualTo(400);
        assertThat(report(people.rivera(), PIN, Map.of("number", "4071138")).status())
                .as("five wrong ones make the kiosk wait")
                .isEqualTo(429);
        assertThat(day.kinds()).doesNotContain("walkout-started");
    }

    @Test
    void itTellsAFirstNameWithInitialAndNothingElse() {
        for (String path : List.of("/preview", "")) {
            String told = ask(path, people.rivera(), PIN, Map.of("number", "4071138"))
                    .raw()
                    .body();
            assertThat(told)
                    .contains("Ana A.")
                    .doesNotContain(
                            people.ana().id().toString(),
                            people.ana().account().toString(),
                            people.ana().familyName(),
                            "4071138",
                            people.rivera().id().toString());
        }
        assertThat(kiosk.get(school.at("/kiosk/board")).raw().body()).doesNotContain("Ana", "AA");
    }

    @Test
    void aStudentInAnyStateIsReportedButNoneWhoLeftAndNobodyElse() {
        people.state(people.ana(), PersonState.SUSPENDED);
        assertThat(report(people.rivera(), PIN, Map.of("number", "4071138")).status())
                .isEqualTo(201);
        people.state(people.ben(), PersonState.LEFT);
        school.number(people.okafor(), "55");
        for (String number : List.of("4071139", "55", "999")) {
            Answer unknown = report(people.rivera(), PIN, Map.of("number", number));
            assertThat(unknown.status()).as(number).isEqualTo(400);
            assertThat(unknown.body().at("/errors/0/field").asString()).isEqualTo("number");
        }
        assertThat(report(people.rivera(), PIN, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void somebodyOfTheClassIsChosenWhereTheClassIsShown() {
        new ClassNow(context, day).meets(day.classroom, people.ana(), people.ben());
        school.settings(Map.of("kioskClassLists", true));
        school.showClass(true);
        String pick =
                kiosk.get(school.at("/kiosk/class")).body().at("/items/1/pick").asString();
        school.showClass(false);
        assertThat(report(people.rivera(), PIN, Map.of("pick", pick)).status())
                .as("not shown")
                .isEqualTo(400);
        school.showClass(true);
        assertThat(report(people.rivera(), PIN, Map.of("pick", pick))
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Ben B.");
    }

    @Test
    void aRepeatedPressIsOneWalkout() {
        kiosk.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = report(people.rivera(), PIN, Map.of("number", "4071138"));
        Answer again = report(people.rivera(), PIN, Map.of("number", "4071138"));
        kiosk.without("Idempotency-Key");
        Answer later = report(people.rivera(), PIN, Map.of("number", "4071138"));
        assertThat(List.of(first.status(), again.status(), later.status())).containsOnly(201);
        assertThat(day.kinds()).containsOnlyOnce("walkout-started");
    }

    @Test
    void whichAlertRoomHasToBeSaidWhereThereAreTwoAndWithoutOneNothingIsOffered() {
        assertThat(kiosk.get(school.at("/kiosk/board")).body().path("walkouts").asBoolean())
                .isTrue();
        String second = day.room("MIA", Map.of("alert", true));
        assertThat(report(people.rivera(), PIN, Map.of("number", "4071138"))
                        .body()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("roomId");
        assertThat(report(people.rivera(), PIN, Map.of("number", "4071138", "roomId", day.library))
                        .status())
                .isEqualTo(400);
        assertThat(report(people.rivera(), PIN, Map.of("number", "4071138", "roomId", second))
                        .body()
                        .at("/room/name")
                        .asString())
                .isEqualTo("MIA");

        KioskSchool without = KioskSchool.make(context);
        TestBrowser other = without.kiosk(without.day.classroom);
        assertThat(other.get(without.at("/kiosk/board")).body().path("walkouts").asBoolean())
                .isFalse();
    }

    @Test
    void whoIsSuspendedReportsNobodyAndNoPersonIsAKiosk() {
        day.as(people.okafor()).put(school.at("/my/pin"), Map.of("pin", "5937"));
        people.state(people.okafor(), PersonState.SUSPENDED);
        assertThat(report(people.okafor(), "5937", Map.of("number", "4071138")).status())
                .isEqualTo(400);
        Map<String, Object> form = form(people.rivera(), PIN, Map.of("number", "4071138"));
        assertThat(day.as(people.rivera())
                        .post(school.at("/kiosk/walkouts"), form)
                        .status())
                .isEqualTo(403);
    }

    private Answer report(Person staff, String pin, Map<String, ?> whom) {
        return ask("", staff, pin, whom);
    }

    private Answer ask(String path, Person staff, String pin, Map<String, ?> whom) {
        return kiosk.post(school.at("/kiosk/walkouts" + path), form(staff, pin, whom));
    }

    private static Map<String, Object> form(Person staff, String pin, Map<String, ?> whom) {
        Map<String, Object> form = new HashMap<>(whom);
        form.put("pin", Map.of("staffId", staff.id(), "pin", pin));
        return form;
    }

    private JsonNode seen(Person who) {
        return day.as(who).get(school.at("/hall")).body().at("/passes/0");
    }
}
