package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.PersonState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who stands at a kiosk, and how they show it. */
class KioskVisitsTest extends AtKiosk {

    @Test
    void aScanIsReadWhateverTheKindOfCode() {
        for (String scanned :
                List.of("4071138", "*4071138*", "]A04071138", "]C04071138", " 4071138 ", "]Q3*4071138*")) {
            Answer visit = school.scan(kiosk, scanned);
            assertThat(visit.status()).as(scanned).isEqualTo(200);
            assertThat(visit.body().path("name").asString()).isEqualTo("Ana A.");
        }
        assertThat(school.scan(kiosk, "a-77").body().path("name").asString()).isEqualTo("Cleo C.");
    }

    @Test
    void aCardOfNobodyOfWhoHasLeftOrOfTwoIsUnknownAlike() {
        String unknown = school.scan(kiosk, "999").raw().body();
        people.state(people.ben(), PersonState.DISABLED);
        assertThat(school.scan(kiosk, "4071139").raw().body()).isEqualTo(unknown);
        school.number(people.dan(), "4071138");
        assertThat(school.scan(kiosk, "4071138").raw().body()).isEqualTo(unknown);
        school.number(people.rivera(), "55");
        assertThat(school.scan(kiosk, "55").raw().body()).as("staff").isEqualTo(unknown);
    }

    @Test
    void aNumberWantsItsPinAndNothingTellsWhichOfTheTwoIsWrong() {
        String pin = issue(people.ana().id().toString());
        String wrong =
                number("4071138", pin.equals("8350") ? "8351" : "8350").raw().body();
        assertThat(number("123", pin).raw().body()).isEqualTo(wrong);
        assertThat(number("4071139", "8350").raw().body()).as("has no PIN").isEqualTo(wrong);
        Answer right = number("4071138", pin);
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.body().path("name").asString()).isEqualTo("Ana A.");
    }

    @Test
    void guessingAtPinsMakesTheKioskWaitAndARightOneWinsNoTries() {
        String pin = issue(people.ana().id().toString());
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            assertThat(number("4071138", pin).status()).isIn(200, 429);
            statuses.add(number("4071139", "000" + i).status());
        }
        assertThat(statuses.stream().filter(status -> status == 400)).hasSizeLessThanOrEqualTo(5);
        assertThat(statuses).endsWith(429);
        assertThat(school.scan(kiosk, "4071138").status()).as("cards go on").isEqualTo(200);
        assertThat(school.enter(school.kiosk(day.library), Map.of("number", "4071138", "pin", pin))
                        .status())
                .as("and so does another kiosk")
                .isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertThat(number("4071138", pin).status()).isEqualTo(200);
    }

    @Test
    void nobodyActsForWhoStoodThereBefore() {
        school.scan(kiosk, "4071138");
        JsonNode pass =
                school.take(kiosk, day.classroom, day.restroom, Map.of()).body();
        school.scan(kiosk, "4071139");
        assertThat(school.act(kiosk, pass, "end").status())
                .as("Ben, on Ana's pass")
                .isEqualTo(404);
        kiosk.without("Kiosk-Visit");
        assertThat(school.act(kiosk, pass, "end").status()).isEqualTo(401);
        school.scan(kiosk, "4071138");
        clock.advance(Duration.ofMinutes(3));
        assertThat(school.act(kiosk, pass, "end").status()).as("left standing").isEqualTo(401);
    }

    private Answer number(String number, String pin) {
        return school.enter(kiosk, Map.of("number", number, "pin", pin));
    }

    private String issue(String person) {
        return day.admin()
                .put(school.at("/people/" + person + "/pin"))
                .body()
                .path("pin")
                .asString();
    }
}
