package dev.corridor.passes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.SecondNode;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.access.Kiosks;
import dev.corridor.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How a device becomes a kiosk, what it may then, and how it is none any more. */
@CorridorTest
class KioskBindingTest {

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
    void aCodeBindsOneDeviceOnceAndKeepsNoOneSignedInOnIt() {
        String code = school.code(day.classroom);
        TestBrowser device = day.school().as(day.school().rivera());
        assertThat(device.get("/api/kiosk").status()).isEqualTo(404);
        Answer bound = device.post("/api/kiosk", Map.of("code", code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(bound.status()).isEqualTo(200);
        assertThat(bound.body().path("room").asString()).isEqualTo(day.classroom);
        assertThat(bound.raw().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("corridor-kiosk=").contains("HttpOnly", "SameSite=Lax"));
        assertThat(device.cookie("corridor")).isNull();
        assertThat(device.get("/api/me").status()).isEqualTo(401);

        Answer again = day.school().browser().post("/api/kiosk", Map.of("code", code));
        assertThat(again.status()).isEqualTo(400);
        assertThat(day.sql("select what from audit_entry where school_id = :school and what like 'kiosk%' order by id")
                        .query(String.class)
                        .list())
                .containsExactly("kiosk-made", "kiosk-bound");
    }

    @Test
    void aCodeIsTooOldAfterAQuarterOfAnHourAndReadsLikeOneThatNeverWas() {
        String code = school.code(day.classroom);
        clock.advance(Duration.ofMinutes(15));
        Answer old = day.school().browser().post("/api/kiosk", Map.of("code", code));
        Answer never = day.school().browser().post("/api/kiosk", Map.of("code", "ZZZZ-ZZZZ"));
        assertThat(old.status()).isEqualTo(400);
        assertThat(old.raw().body()).isEqualTo(never.raw().body());
    }

    @Test
    void ofManyDevicesThatTypeACodeAtOnceOneGetsIt() throws Exception {
        String code = school.code(day.classroom);
        List<Callable<Answer>> devices = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TestBrowser device = day.school().browser();
            device.get("/api/setup");
            devices.add(() -> device.post("/api/kiosk", Map.of("code", code)));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(devices)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void aKioskMayNothingButWhatKiosksMay() {
        TestBrowser kiosk = school.kiosk(day.classroom);
        String ana = day.school().ana().id().toString();
        for (String path : List.of(
                "/people",
                "/people/" + ana,
                "/hall",
                "/hall/log",
                "/settings",
                "/kiosks",
                "/passes?mine=today",
                "/rooms",
                "/audit",
                "/my/pin",
                "/my/record",
                "/passes/choices",
                "/passes/agenda")) {
            assertThat(kiosk.get(school.at(path)).status()).as(path).isIn(403, 404);
        }
        assertThat(kiosk.post("/api/session", Map.of("login", "x@y.example", "password", "anything"))
                        .status())
                .as("nobody signs in on it")
                .isEqualTo(403);
        KioskSchool another = KioskSchool.make(context);
        TestBrowser other = another.kiosk(another.day.classroom);
        assertThat(other.get(school.at("/kiosk/board")).status()).isEqualTo(404);
    }

    @Test
    void whoIsSignedInOnAKioskAllTheSameIsAKiosk() {
        TestBrowser kiosk = school.kiosk(day.classroom);
        kiosk.cookie(
                "corridor",
                Objects.requireNonNull(day.school().as(day.school().admin()).cookie("corridor")));
        assertThat(kiosk.get(school.at("/people")).status()).isEqualTo(403);
        assertThat(kiosk.get("/api/me").status()).isEqualTo(401);
        assertThat(kiosk.get(school.at("/kiosk/board")).status()).isEqualTo(200);
    }

    @Test
    void aPersonIsNoKiosk() {
        assertThat(day.as(day.school().rivera()).get(school.at("/kiosk/board")).status())
                .isEqualTo(403);
        assertThat(day.as(day.school().ana())
                        .post(school.at("/kiosk/visit"), Map.of("scan", "4071138"))
                        .status())
                .isEqualTo(403);
    }

    /** What waits for news hears of it: a device in use leaves within a second. */
    @Test
    void anUnboundKioskLearnsSoAtOnceAlsoWhileSomebodyStandsThere() throws Exception {
        TestBrowser kiosk = school.kiosk(day.classroom);
        school.scan(kiosk, "4071138");
        String version =
                kiosk.get(school.at("/kiosk/board")).body().path("version").asString();
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(
                () -> kiosk.get(school.at("/kiosk/board?after=" + version + "&wait=20")), Thread::startVirtualThread);
        Thread.sleep(300);
        assertThat(waiting).isNotDone();

        long start = System.nanoTime();
        assertThat(day.admin().delete(school.at("/kiosks/" + school.id())).status())
                .isEqualTo(204);

        assertThat(waiting.get(1, TimeUnit.SECONDS).status()).isEqualTo(401);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(school.take(kiosk, day.classroom, day.restroom, Map.of()).status())
                .isEqualTo(401);
        assertThat(kiosk.get("/api/kiosk").status()).isEqualTo(404);
        assertThat(day.count("active")).isZero();
    }

    @Test
    void aSchoolThatSwitchesKiosksOffHasNoneUntilItSwitchesThemOn() {
        TestBrowser kiosk = school.kiosk(day.classroom);
        school.settings(Map.of("kiosks", false));
        assertThat(kiosk.get("/api/kiosk").status()).isEqualTo(404);
        assertThat(kiosk.get(school.at("/kiosk/board")).status()).isEqualTo(401);
        assertThat(day.admin()
                        .post(school.at("/kiosks"), Map.of("roomId", day.classroom))
                        .status())
                .isEqualTo(409);
        school.settings(Map.of("kiosks", true));
        assertThat(kiosk.get("/api/kiosk").status()).isEqualTo(200);
    }

    @Test
    void leavingKioskModeTakesAPinOfTheStaff() {
        day.as(day.school().rivera()).put(school.at("/my/pin"), Map.of("pin", "4826"));
        TestBrowser kiosk = school.kiosk(day.classroom);
        Map<String, Object> wrong = Map.of("staffId", day.school().rivera().id(), "pin", "9999");
        assertThat(kiosk.post(school.at("/kiosk/departure"), wrong).status()).isEqualTo(400);
        Map<String, Object> right = Map.of("staffId", day.school().rivera().id(), "pin", "4826");
        assertThat(kiosk.post(school.at("/kiosk/departure"), right).status()).isEqualTo(204);
        assertThat(kiosk.get("/api/kiosk").status()).isEqualTo(404);
        assertThat(day.admin().get(school.at("/kiosks")).body().path("items")).isEmpty();
    }

    @Test
    void fiveWrongPinsMakeTheKioskWaitAlsoOnAnotherNodeAndNoOtherKiosk() {
        day.as(day.school().rivera()).put(school.at("/my/pin"), Map.of("pin", "4826"));
        TestBrowser kiosk = school.kiosk(day.classroom);
        TestBrowser second = school.kiosk(day.library);
        Map<String, Object> wrong = Map.of("staffId", day.school().rivera().id(), "pin", "9999");
        for (int i = 0; i < 5; i++) {
            assertThat(kiosk.post(school.at("/kiosk/departure"), wrong).status())
                    .isEqualTo(400);
        }
        assertThat(kiosk.post(school.at("/kiosk/departure"), wrong).status()).isEqualTo(429);
        assertThat(second.post(school.at("/kiosk/departure"), wrong).status()).isEqualTo(400);
    }

    @Test
    void aTokenIsKnownOnEveryNode() {
        TestBrowser kiosk = school.kiosk(day.classroom);
        try (SecondNode other = SecondNode.start()) {
            String token = Objects.requireNonNull(kiosk.cookie("corridor-kiosk"));
            assertThat(other.bean(Kiosks.class).find(token, Optional.empty())).isPresent();
            assertThat(other.bean(Kiosks.class).find(day.school().id() + "." + Ids.next(), Optional.empty()))
                    .isEmpty();
        }
    }

    @Test
    void adminsSeeWhenAKioskWasLastInUse() {
        TestBrowser kiosk = school.kiosk(day.classroom);
        clock.advance(Duration.ofMinutes(30));
        kiosk.get(school.at("/kiosk/board"));
        var seen = day.admin().get(school.at("/kiosks")).body().at("/items/0");
        assertThat(seen.path("roomName").asString()).isEqualTo("Room 214");
        assertThat(seen.path("seenAt").asString()).isEqualTo("2026-11-23T16:30:00Z");
        assertThat(day.as(day.school().rivera()).get(school.at("/kiosks")).status())
                .isEqualTo(403);
    }
}
