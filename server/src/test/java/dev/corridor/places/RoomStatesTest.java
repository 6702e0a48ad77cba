package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestBrowser.Answer;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.shared.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class RoomStatesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Rooms rooms;

    @Autowired
    RoomCodes codes;

    @Autowired
    TestClock clock;

    private TestSchool school;
    private TestBrowser admin;
    private RoomId gym;
    private String path;

    @BeforeEach
    void makeRoom() {
        school = TestSchool.make(context);
        admin = school.as(school.admin());
        Map<String, Object> room = RoomBodies.with(
                RoomBodies.room("Gym"), "teachers", List.of(school.rivera().id()));
        gym = RoomId.of(admin.post(school.at("/rooms"), room).body().at("/id").asString());
        path = school.at("/rooms/" + gym);
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    @Test
    void aRoomIsClosedUntilATimeWithAReasonThatStudentsRead() {
        Instant until = clock.instant().plus(Duration.ofHours(1));
        assertThat(admin.put(path + "/closure", Map.of("until", until.toString(), "reason", "Wet floor"))
                        .status())
                .isEqualTo(204);
        Answer seen = school.as(school.ana()).get(path);
        assertThat(seen.body().at("/open").asBoolean()).isFalse();
        assertThat(seen.body().at("/closedReason").asString()).isEqualTo("Wet floor");
        assertThat(Instant.parse(seen.body().at("/closedUntil").asString())).isEqualTo(until);
        assertThat(Objects.requireNonNull(rooms.rules(school.id()).get(gym))
                        .closure()
                        .orElseThrow()
                        .until())
                .contains(until);

        clock.advance(Duration.ofMinutes(61));
        assertThat(admin.get(path).body().at("/open").asBoolean()).isTrue();
        assertThat(admin.get(path).body().at("/closedReason").isMissingNode()).isTrue();
    }

    @Test
    void aRoomIsClosedUntilSomebodyOpensIt() {
        admin.put(path + "/closure", Map.of());
        assertThat(admin.get(path).body().at("/open").asBoolean()).isFalse();
        assertThat(admin.delete(path + "/closure").status()).isEqualTo(204);
        assertThat(admin.get(path).body().at("/open").asBoolean()).isTrue();
        assertThat(Objects.requireNonNull(rooms.rules(school.id()).get(gym)).closure())
                .isEmpty();
    }

    @Test
    void aClosureInThePastOrWithTooManyWordsIsRefused() {
        assertThat(admin.put(path + "/closure", Map.of("until", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.put(path + "/closure", Map.of("reason", "x".repeat(201)))
                        .status())
                .isEqualTo(400);
        assertThat(school.as(school.rivera()).put(path + "/closure", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void aTeacherOfTheRoomLetsNobodyLeaveForAWhile() {
        TestBrowser rivera = school.as(school.rivera());
        Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(45));
        assertThat(rivera.put(path + "/pause", Map.of("until", until.toString()))
                        .status())
                .isEqualTo(204);
        assertThat(Objects.requireNonNull(rooms.rules(school.id()).get(gym)).pausedUntil())
                .contains(until);
        assertThat(Instant.parse(school.as(school.ana())
                        .get(path)
                        .body()
                        .at("/pausedUntil")
                        .asString()))
                .isEqualTo(until);
        assertThat(rivera.delete(path + "/pause").status()).isEqualTo(204);
        assertThat(Objects.requireNonNull(rooms.rules(school.id()).get(gym)).pausedUntil())
                .isEmpty();
    }

    @Test
    void aPauseIsForTheRoomsOwnStaffAndEndsWithinTheDay() {
        Map<String, String> soon =
                Map.of("until", clock.instant().plusSeconds(600).toString());
        assertThat(school.as(school.okafor()).put(path + "/pause", soon).status())
                .isEqualTo(403);
        assertThat(school.as(school.ana()).put(path + "/pause", soon).status()).isEqualTo(403);
        TestBrowser rivera = school.as(school.rivera());
        assertThat(rivera.put(path + "/pause", Map.of("until", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(rivera.put(path + "/pause", Map.of("until", "2100-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(rivera.put(path + "/pause", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void theCodeChangesEveryHalfMinuteAndTheLastIsGoodForTenSecondsMore() {
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        Answer shown = school.as(school.rivera()).get(path + "/code");
        String code = shown.body().at("/code").asString();
        Instant valid = Instant.parse(shown.body().at("/validUntil").asString());
        assertThat(code).matches("\\d{6}");
        assertThat(valid).isEqualTo("2026-11-23T16:00:30Z");
        assertThat(accepted(code, valid.minusMillis(1))).isTrue();
        assertThat(accepted(code, valid.plusMillis(9_999))).isTrue();
        assertThat(accepted(code, valid.plusSeconds(10))).isFalse();
        assertThat(accepted(code, valid.minusSeconds(31))).as("before its time").isFalse();
        assertThat(accepted(code.substring(1), valid.minusSeconds(1))).isFalse();
        assertThat(accepted("", valid.minusSeconds(1))).isFalse();
    }

    @Test
    void aCodeIsOfOneRoomAndShownOnlyToItsStaff() {
        RoomId pool = RoomId.of(admin.post(school.at("/rooms"), RoomBodies.room("Pool"))
                .body()
                .at("/id")
                .asString());
        Instant now = clock.instant();
        String code = codes.show(school.id(), gym, now).code();
        assertThat(codes.accepts(school.id(), pool, code, now))
                .as("no code shown yet")
                .isFalse();
        assertThat(codes.show(school.id(), pool, now).code()).isNotEqualTo(code);
        assertThat(school.as(school.okafor()).get(path + "/code").status()).isEqualTo(403);
        assertThat(school.as(school.ana()).get(path + "/code").status()).isEqualTo(403);
        assertThat(admin.get(path + "/code").body().at("/code").asString()).hasSize(6);
    }

    private boolean accepted(String code, Instant at) {
        return codes.accepts(school.id(), gym, code, at);
    }
}
