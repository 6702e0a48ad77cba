package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestClock;
import dev.corridor.TestDatabase;
import dev.corridor.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What time and settings do by themselves: nobody calls anything here, the server's own clock finds what is due. */
@CorridorTest
class PassClockTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private PassSchool day;
    private Person ana;
    private Person ben;

    @BeforeEach
    void makeSchool() {
        day = PassSchool.make(context);
        ana = day.school().ana();
        ben = day.school().ben();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void overtimeIsEndedAndTheNextInLineGetsTheTurn() {
        day.change(day.restroom, Map.of("maxTo", 1));
        day.ask(ana, day.restroom);
        JsonNode second = day.ask(ben, day.restroom).body();
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        eventually(() -> state(ben, second).equals("ready"));
        assertThat(day.count("active")).isEqualTo(1);
        clock.advance(Duration.ofMinutes(15));
        eventually(() -> day.count("ended") == 1);
        assertThat(day.kinds()).contains("expired", "missed-turn");
    }

    @Test
    void aRequestNobodyAnswersGoesUnanswered() {
        day.ask(ana, day.library);
        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        eventually(() -> day.count("unanswered") == 1);
    }

    @Test
    void closingARoomRemovesWhoWaitsForIt() {
        day.change(day.restroom, Map.of("maxTo", 1));
        day.ask(ana, day.restroom);
        JsonNode second = day.ask(ben, day.restroom).body();
        day.admin().put(day.school().at("/rooms/" + day.restroom + "/closure"), Map.of("reason", "A leak"));
        eventually(() -> state(ben, second).equals("cancelled"));
        assertThat(day.look(ben, second).body().get("endedHow").asString()).isEqualTo("room-closed");
        assertThat(day.count("active")).isEqualTo(1);
    }

    @Test
    void aTimeWithoutAnyServerMovesDeadlinesAndEndsWhatWouldHaveEnded() {
        JsonNode first = day.ask(ana, day.restroom).body();
        day.change(day.restroom, Map.of("minutes", 60));
        Map<String, Object> form = day.form(day.restroom);
        form.put("minutes", 60);
        JsonNode second = day.as(ben).post(day.school().at("/passes"), form).body();
        outage("""
                insert into outage (stopped_at, resumed_at)
                values (now() + interval '1 minute', now() + interval '31 minutes')
                """);
        context.getBean(Passes.class).tick(day.school().id());
        assertThat(day.look(ana, first).body().get("endedHow").asString()).isEqualTo("outage");
        assertThat(Instant.parse(day.look(ben, second).body().get("endsAt").asString()))
                .isAfter(Instant.parse(second.get("endsAt").asString()).plus(Duration.ofMinutes(29)));
        outage("delete from outage_applied");
        outage("delete from outage");
    }

    /** Outages are of the whole cluster, so that what a test makes of them has to go again. */
    private static void outage(String sql) {
        TestDatabase.client(TestDatabase.owner()).sql(sql).update();
    }

    private String state(Person who, JsonNode pass) {
        return day.look(who, pass).body().get("state").asString();
    }

    private static void eventually(BooleanSupplier holds) {
        for (int tries = 0; tries < 100 && !holds.getAsBoolean(); tries++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
