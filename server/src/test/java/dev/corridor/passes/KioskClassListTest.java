package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Which kiosk shows the class that is in its room. */
@CorridorTest
class KioskClassListTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    private KioskSchool school;
    private PassSchool day;

    @BeforeEach
    void makeSchool() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        school = KioskSchool.make(context);
        day = school.day;
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void aKioskShowsItsClassWhereAnAdminSaysSoAndTheSchoolDoesAndLearnsSoAtOnce() throws Exception {
        TestBrowser kiosk = school.kiosk(day.classroom);
        JsonNode board = kiosk.get(school.at("/kiosk/board")).body();
        school.settings(Map.of("kioskClassLists", true));
        assertThat(listed(kiosk)).as("off until it is said").isFalse();
        String version = board.path("version").asString();
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(
                () -> kiosk.get(school.at("/kiosk/board?after=" + version + "&wait=20")), Thread::startVirtualThread);

        assertThat(school.showClass(true).status()).isEqualTo(204);
        assertThat(waiting.get(2, TimeUnit.SECONDS).body().path("classList").asBoolean())
                .isTrue();
        assertThat(school.showClass(true).status()).as("twice").isEqualTo(204);
        assertThat(listed(school.kiosk(day.library))).as("another kiosk").isFalse();
        school.settings(Map.of("kioskClassLists", false));
        assertThat(listed(kiosk)).as("the school's switch is above it").isFalse();
        assertThat(audited("kiosk-changed")).isEqualTo("{\"classList\": true}");
        String path = school.at("/kiosks/" + school.id() + "/class-list");
        assertThat(day.as(day.school().rivera())
                        .put(path, Map.of("shown", true))
                        .status())
                .isEqualTo(403);
        assertThat(day.admin().put(path, Map.of()).status()).isEqualTo(400);
    }

    private boolean listed(TestBrowser kiosk) {
        return kiosk.get(school.at("/kiosk/board")).body().path("classList").asBoolean();
    }

    private String audited(String what) {
        return day.sql(
                        "select string_agg(after::text, ' ') from audit_entry where school_id = :school and what = :what")
                .param("what", what)
                .query(String.class)
                .single();
    }
}
