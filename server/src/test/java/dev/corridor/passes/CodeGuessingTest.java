package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.people.Person;
import dev.corridor.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A student who guesses at the code of a room gains nothing by it and stands in nobody's way. */
@CorridorTest
class CodeGuessingTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private Person ana;
    private JsonNode pass;

    @BeforeEach
    void anaIsOut() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        day = PassSchool.make(context);
        day.change(day.classroom, Map.of("restrictedEnding", "room-code"));
        ana = day.school().ana();
        pass = day.ask(ana, day.restroom).body();
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void afterFiveWrongCodesEvenTheRightOneWaits() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess(pass).status()).isEqualTo(400);
        }
        Answer late = end(ana, pass, code());
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("Retry-After")).isEqualTo("30");
        assertThat(late.raw().body()).contains("Too many wrong codes");
        assertThat(day.count("active")).isEqualTo(1);

        clock.advance(Duration.ofSeconds(30));
        assertThat(end(ana, pass, code()).status()).isEqualTo(200);
        assertThat(day.count("ended")).isEqualTo(1);
    }

    @Test
    void eachFurtherWrongCodeCostsTwiceTheTimeAtMostTenMinutes() {
        List<String> waits = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            guess(pass);
            if (i >= 4) {
                String wait = guess(pass).header("Retry-After");
                waits.add(wait);
                clock.advance(Duration.ofSeconds(Long.parseLong(wait)));
            }
        }
        assertThat(waits).containsExactly("30", "60", "120", "240", "480", "600", "600");
    }

    @Test
    void otherStudentsAndStaffDoNotWait() {
        Person ben = day.school().ben();
        JsonNode bens = day.ask(ben, day.restroom).body();
        for (int i = 0; i < 6; i++) {
            guess(pass);
        }
        assertThat(end(ben, bens, code()).status()).isEqualTo(200);
        assertThat(day.put(day.school().rivera(), pass, "end").status()).isEqualTo(200);
    }

    @Test
    void aHundredAtOnceAreFive() throws Exception {
        day.as(ana).get("/api/me");
        String wrong = wrongCode();
        List<Callable<Answer>> guesses = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            guesses.add(() -> end(ana, pass, wrong));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(guesses)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsOnly(400, 429);
        assertThat(statuses.stream().filter(status -> status == 400)).hasSize(5);
    }

    /** What never looked at the code gives no tries back, nor does another pass. */
    @Test
    void triesAreNotWonBackByOtherActs() {
        for (int i = 0; i < 4; i++) {
            guess(pass);
        }
        String nobodys = day.school().at("/passes/" + Ids.next() + "/end");
        for (int i = 0; i < 10; i++) {
            assertThat(day.as(ana).put(nobodys, Map.of("code", "x")).status()).isEqualTo(404);
        }
        assertThat(day.put(ana, pass, "arrival", Map.of("code", "000000")).status())
                .isIn(400, 200);
        day.put(day.school().rivera(), pass, "end");
        JsonNode next = day.ask(ana, day.restroom).body();
        guess(next);
        assertThat(end(ana, next, code()).status()).isEqualTo(429);
    }

    private Answer guess(JsonNode at) {
        return end(ana, at, wrongCode());
    }

    private String wrongCode() {
        return code().equals("123456") ? "654321" : "123456";
    }

    private Answer end(Person who, JsonNode at, String code) {
        return day.put(who, at, "end", Map.of("code", code));
    }

    private String code() {
        return day.as(day.school().rivera())
                .get(day.school().at("/rooms/" + day.classroom + "/code"))
                .body()
                .path("code")
                .asString();
    }
}
