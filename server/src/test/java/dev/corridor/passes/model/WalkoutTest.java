package dev.corridor.passes.model;

import static dev.corridor.passes.model.Cast.admin;
import static dev.corridor.passes.model.Cast.student;
import static dev.corridor.passes.model.Cast.teacher;
import static dev.corridor.rules.Names.LIBRARY;
import static dev.corridor.rules.Names.RESTROOM;
import static dev.corridor.rules.Names.roomId;
import static dev.corridor.rules.Names.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.passes.model.Answer.Barred;
import dev.corridor.passes.model.Answer.Done;
import dev.corridor.passes.model.Answer.Judged;
import dev.corridor.passes.model.Answer.Missing;
import dev.corridor.passes.model.Answer.Unfit;
import dev.corridor.passes.model.Answer.Unfitness;
import dev.corridor.passes.model.Answer.Wrong;
import dev.corridor.passes.model.Walkout.Told;
import dev.corridor.rules.Counting;
import dev.corridor.rules.Emergency;
import dev.corridor.shared.PassId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A student left, or stayed away, without permission: from the teacher's word until somebody has found them. */
class WalkoutTest {

    private static final String MIA = "Walkout";

    private final SchoolDay day = new SchoolDay().alert(MIA, false);
    private final Who rivera = teacher("Rivera");

    private Answer walkOut(String student) {
        return day.walkOut(rivera, student, MIA, Optional.empty());
    }

    private Answer find(Who who, String student, FoundHow how) {
        return find(who, student, how, Optional.empty(), Optional.empty());
    }

    private Answer find(Who who, String student, FoundHow how, Optional<String> comment, Optional<Instant> at) {
        Found found = new Found(Optional.of(roomId(LIBRARY)), Optional.empty(), how, comment);
        return day.act(who, new Act.Find(day.pass(student).id(), found, at));
    }

    private static void unfit(Answer answer, Unfitness why) {
        assertThat(answer).isEqualTo(new Unfit(why));
    }

    @Test
    void itBeginsAtOnceWhateverTheRulesSay() {
        day.hallway(1).capTo(MIA, 1).suspend("Ana").callOut(Emergency.Kind.HOLD);
        day.close(MIA).apart("Ana", "Ben");
        assertThat(walkOut("Ben")).isInstanceOf(Done.class);
        assertThat(walkOut("Ana")).isInstanceOf(Done.class);
        assertThat(day.pass("Ana").lookedFor()).isTrue();
        assertThat(day.pass("Ana").trip().note()).contains("Ran off.");
        assertThat(day.log()).containsExactly("walkout-started", "walkout-started");
    }

    @Test
    void theOpenPassMakesWay() {
        day.ask("Ana", RESTROOM);
        PassId first = day.pass("Ana").id();
        walkOut("Ana");
        assertThat(day.state().pass(first).orElseThrow().ending().orElseThrow().how())
                .isEqualTo(How.REPLACED);
        assertThat(day.log()).containsExactly("started", "replaced", "walkout-started");
    }

    @Test
    void whomTheDeskCallsGoneIsLookedForStill() {
        walkOut("Ana");
        day.away(rivera, "Ana", "0:00", "23:59");
        assertThat(day.pass("Ana").lookedFor()).isTrue();
    }

    @Test
    void saidTwiceItIsTheSame() {
        walkOut("Ana");
        PassId first = day.pass("Ana").id();
        assertThat(day.walkOut(teacher("Chen"), "Ana", MIA, Optional.empty()))
                .isInstanceOfSatisfying(
                        Done.class, done -> assertThat(done.pass().id()).isEqualTo(first));
        assertThat(day.log()).containsExactly("walkout-started");
    }

    @Test
    void itTakesNoPlace() {
        day.hallway(1).capTo(MIA, 1);
        walkOut("Ana");
        day.ask("Ben", RESTROOM);
        assertThat(day.stateOf("Ben")).isEqualTo(State.ACTIVE);
        day.ask("Cal", RESTROOM);
        assertThat(day.stateOf("Cal")).as("Ben has the one place").isEqualTo(State.WAITING);
    }

    @Test
    void whoeverIsKeptApartDoesNotMeetTheStudent() {
        day.apart("Ana", "Ben");
        walkOut("Ana");
        day.ask("Ben", RESTROOM);
        assertThat(day.stateOf("Ben")).isEqualTo(State.WAITING);
    }

    @Test
    void itNeverEndsByItselfNorByItsStudent() {
        walkOut("Ana");
        PassId id = day.pass("Ana").id();
        Act.End end = new Act.End(id, Optional.empty(), Optional.empty());
        unfit(day.act(student("Ana"), end), Unfitness.IS_WALKOUT);
        unfit(day.act(rivera, end), Unfitness.IS_WALKOUT);
        unfit(day.act(rivera, new Act.Arrive(id, Optional.empty())), Unfitness.IS_WALKOUT);
        assertThat(find(student("Ana"), "Ana", FoundHow.CAME_BACK)).isInstanceOf(Barred.class);
        day.after(Duration.ofHours(20)).tick().review();
        assertThat(day.pass("Ana").lookedFor()).isTrue();
        assertThat(day.pass("Ana").overdue(day.now())).isFalse();
        assertThat(day.pass("Ana").due()).as("nobody is left to tell").isEmpty();
    }

    @Test
    void itOutlastsLockdownHoldAndOutage() {
        walkOut("Ana");
        day.ask("Ben", RESTROOM);
        day.callOut(Emergency.Kind.LOCKDOWN).review();
        assertThat(day.stateOf("Ben")).isEqualTo(State.ENDED);
        assertThat(day.pass("Ana").lookedFor()).isTrue();
        day.allClear().gap("10:02", "13:00");
        assertThat(day.pass("Ana").lookedFor()).isTrue();
        assertThat(day.pass("Ana").walkout().orElseThrow().told())
                .as("who was due to be told is told at once")
                .isEqualTo(Told.ADMINS);
    }

    @Test
    void monitorsAndThenAdminsAreToldOnceEach() {
        walkOut("Ana");
        Instant started = day.now();
        assertThat(day.pass("Ana").due()).contains(started.plus(Duration.ofMinutes(5)));
        day.after(Duration.ofMinutes(5)).tick().tick();
        assertThat(day.pass("Ana").due()).contains(started.plus(Duration.ofMinutes(10)));
        day.after(Duration.ofMinutes(5)).tick().tick();
        assertThat(day.log()).containsExactly("walkout-started", "walkout-for-monitors", "walkout-for-admins");
    }

    @Test
    void whoIsFoundInTimeIsToldToNobodyElse() {
        walkOut("Ana");
        day.after(Duration.ofMinutes(4));
        find(teacher("Chen"), "Ana", FoundHow.BY_STAFF);
        day.after(Duration.ofMinutes(30)).tick();
        assertThat(day.log()).containsExactly("walkout-started", "found");
        Pass over = day.pass("Ana");
        assertThat(over.ending().orElseThrow().how()).isEqualTo(How.FOUND);
        assertThat(over.walkout().flatMap(Walkout::found).orElseThrow().room()).contains(roomId(LIBRARY));
        assertThat(day.state().happened().getLast().codes()).containsExactly("BY_STAFF");
        unfit(find(rivera, "Ana", FoundHow.CAME_BACK), Unfitness.FOUND_ALREADY);
    }

    @Test
    void whenAndHowAreChecked() {
        walkOut("Ana");
        day.after(Duration.ofMinutes(3));
        Optional<Instant> tomorrow = Optional.of(day.now().plus(Duration.ofDays(1)));
        assertThat(find(rivera, "Ana", FoundHow.BY_STAFF, Optional.empty(), tomorrow))
                .isInstanceOf(Wrong.class);
        assertThat(find(rivera, "Ana", FoundHow.BY_STAFF, Optional.empty(), Optional.of(time("09:59"))))
                .isInstanceOf(Wrong.class);
        assertThat(find(rivera, "Ana", FoundHow.OTHER)).isInstanceOf(Wrong.class);
        assertThat(find(rivera, "Ana", FoundHow.OTHER, Optional.of("On the roof."), Optional.of(time("10:01"))))
                .isInstanceOf(Done.class);
    }

    @Test
    void afterAPassThatDidNotLeadBack() {
        day.ask("Ana", RESTROOM);
        day.end("Ana");
        PassId first = day.pass("Ana").id();
        assertThat(day.walkOut(rivera, "Ben", MIA, Optional.of(first))).isInstanceOf(Missing.class);
        day.after(Duration.ofMinutes(9));
        assertThat(day.walkOut(rivera, "Ana", MIA, Optional.of(first))).isInstanceOf(Done.class);
        assertThat(day.pass("Ana").walkout().flatMap(Walkout::after)).contains(first);
    }

    @Test
    void tenMinutesLaterItIsTooLateToSayNotBack() {
        day.ask("Ana", RESTROOM);
        day.end("Ana");
        PassId first = day.pass("Ana").id();
        day.after(Duration.ofMinutes(10));
        unfit(day.walkOut(rivera, "Ana", MIA, Optional.of(first)), Unfitness.TOO_LATE_FOR_NOT_BACK);
    }

    @Test
    void untilFoundTheStudentGetsNoOtherPass() {
        day.later(rivera, "Ana", LIBRARY, "10:20");
        walkOut("Ana");
        assertThat(day.ask("Ana", RESTROOM)).isInstanceOf(Judged.class);
        unfit(day.write(rivera, "Ana", LIBRARY), Unfitness.LOOKED_FOR);
        day.at("10:20").tick();
        assertThat(day.pass("Ana").lookedFor()).as("what was scheduled waits").isTrue();
        day.at("10:30").tick();
        assertThat(day.state().passes().values()).anyMatch(pass -> pass.state() == State.MISSED);
    }

    @Test
    void itCountsByItsRoomsOwnSwitch() {
        day.limit(1);
        walkOut("Ana");
        find(rivera, "Ana", FoundHow.CAME_BACK);
        assertThat(day.ask("Ana", RESTROOM)).as("not counted").isInstanceOf(Done.class);
        assertThat(day.stateOf("Ana")).isEqualTo(State.ACTIVE);

        SchoolDay other = new SchoolDay().alert(MIA, true).limit(1);
        other.walkOut(rivera, "Ana", MIA, Optional.empty());
        Found found = new Found(Optional.empty(), Optional.of("Parking lot"), FoundHow.BY_STAFF, Optional.empty());
        other.act(rivera, new Act.Find(other.pass("Ana").id(), found, Optional.empty()));
        other.ask("Ana", RESTROOM);
        assertThat(other.stateOf("Ana")).as("counted").isEqualTo(State.REQUESTED);
    }

    @Test
    void onlyThoseWhoWritePassesBeginOneAndOnlyTowardAnAlertRoom() {
        assertThat(day.walkOut(student("Ana"), "Ana", MIA, Optional.empty())).isInstanceOf(Barred.class);
        assertThat(day.walkOut(rivera, "Ana", LIBRARY, Optional.empty())).isInstanceOf(Wrong.class);
        assertThat(day.walkOut(rivera, "Ana", "Nowhere", Optional.empty())).isInstanceOf(Missing.class);
        assertThat(day.walkOut(rivera, "Chen", MIA, Optional.empty())).isInstanceOf(Missing.class);
        assertThat(day.log()).isEmpty();
    }

    @Test
    void aPassThatStaffWriteToAnAlertRoomIsAWalkout() {
        assertThat(day.write(admin(), "Ana", MIA)).isInstanceOf(Done.class);
        assertThat(day.pass("Ana").lookedFor()).isTrue();
        assertThat(day.later(rivera, "Ben", MIA, "11:00")).isInstanceOf(Wrong.class);
        assertThat(day.offer(rivera, "Ben", MIA)).isInstanceOf(Wrong.class);
        assertThat(day.ask("Ben", MIA)).as("no student is offered one").isInstanceOf(Judged.class);
    }

    @Test
    void noPassTurnsIntoOneAndItGoesNowhereElse() {
        day.ask("Ben", RESTROOM);
        assertThat(day.act(rivera, moved(day.pass("Ben"), MIA))).isInstanceOf(Wrong.class);
        assertThat(day.act(student("Ben"), moved(day.pass("Ben"), MIA))).isInstanceOf(Missing.class);
        walkOut("Ana");
        unfit(day.act(rivera, moved(day.pass("Ana"), LIBRARY)), Unfitness.IS_WALKOUT);
    }

    private static Act.Alter moved(Pass pass, String to) {
        return new Act.Alter(pass.id(), OptionalInt.empty(), Optional.of(roomId(to)), Optional.empty(), Overrides.NONE);
    }

    @Test
    void aMistakeIsTakenBackWithinSecondsAndCountsNowhereLater() {
        walkOut("Ana");
        assertThat(day.act(rivera, new Act.Cancel(day.pass("Ana").id()))).isInstanceOf(Done.class);
        assertThat(day.stateOf("Ana")).isEqualTo(State.UNDONE);
        day.after(Duration.ofMinutes(1));
        walkOut("Ana");
        day.after(Duration.ofMinutes(1));
        unfit(day.act(rivera, new Act.Cancel(day.pass("Ana").id())), Unfitness.TOO_LATE_TO_UNDO);
        find(rivera, "Ana", FoundHow.MISTAKE);
        assertThat(day.pass("Ana").trip().counts()).isEqualTo(Counting.NOTHING);
    }
}
