package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who types wrong PINs, on how many devices, and what waits for it. */
class PinGuessingTest extends AtPassSchool {

    private static final String PIN = "4826";

    @BeforeEach
    void staffChooseTheirPins() {
        assertThat(choose(rivera, PIN).status()).isEqualTo(200);
        assertThat(choose(okafor, "190473").status()).isEqualTo(200);
    }

    @Test
    void afterFiveWrongPinsThisDeviceWaitsTenMinutesAndNothingElseDoes() {
        JsonNode asked = day.ask(ana, day.library).body();
        for (int i = 0; i < 5; i++) {
            assertThat(guess(asked, okafor).status()).isEqualTo(400);
        }
        Answer late = day.put(ana, asked, "approval", Map.of("pin", pin(okafor, "190473")));
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("Retry-After")).isEqualTo("600");

        TestBrowser other = school.as(ana);
        String path = school.at("/passes/" + asked.path("id").asString() + "/approval");
        assertThat(other.put(path, Map.of("pin", pin(rivera, "0000"))).status()).isEqualTo(400);
        JsonNode bens = day.ask(school.ben(), day.library).body();
        assertThat(day.put(school.ben(), bens, "approval", Map.of("pin", pin(okafor, "190473")))
                        .status())
                .isEqualTo(200);

        clock.advance(Duration.ofMinutes(10));
        JsonNode again = day.ask(ana, day.library).body();
        assertThat(day.put(ana, again, "approval", Map.of("pin", pin(okafor, "190473")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void signingInAnewGivesNoEndOfTries() {
        JsonNode asked = day.ask(ana, day.library).body();
        String path = school.at("/passes/" + asked.path("id").asString() + "/approval");
        List<Integer> statuses = new ArrayList<>();
        for (int device = 0; device < 6; device++) {
            TestBrowser fresh = school.as(ana);
            for (int i = 0; i < 4; i++) {
                statuses.add(fresh.put(path, Map.of("pin", pin(okafor, "0000"))).status());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(20);
        assertThat(statuses).endsWith(429);
    }

    @Test
    void aHundredAtOnceAreFive() throws Exception {
        JsonNode asked = day.ask(ana, day.library).body();
        List<Callable<Answer>> guesses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            guesses.add(() -> guess(asked, okafor));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(guesses)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(5);
        assertThat(statuses).containsOnly(400, 429);
    }

    /** Who has none, who is a student, and who is nobody: a guesser learns nothing about any of them. */
    @Test
    void whoHasNoPinIsAnsweredAsAWrongPin() {
        JsonNode asked = day.ask(ana, day.library).body();
        String path = school.at("/passes/" + asked.path("id").asString() + "/approval");
        String wrong = guess(asked, okafor).raw().body();
        for (PersonId nobody : List.of(school.monitor().id(), school.ben().id(), new PersonId(Ids.next()))) {
            Map<String, Object> form = Map.of("pin", Map.of("staffId", nobody, "pin", "0000"));
            assertThat(school.as(ana).put(path, form).raw().body()).isEqualTo(wrong);
        }
    }

    private Answer choose(Person who, String pin) {
        return day.as(who).put(school.at("/my/pin"), Map.of("pin", pin));
    }

    private Answer guess(JsonNode pass, Person staff) {
        return day.put(ana, pass, "approval", Map.of("pin", pin(staff, "0000")));
    }

    private static Map<String, Object> pin(Person staff, String digits) {
        return Map.of("staffId", staff.id(), "pin", digits);
    }
}
