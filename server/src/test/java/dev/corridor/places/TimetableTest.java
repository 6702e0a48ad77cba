package dev.corridor.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.TestBrowser;
import dev.corridor.TestClock;
import dev.corridor.TestSchool;
import dev.corridor.people.Person;
import dev.corridor.people.Presence;
import dev.corridor.places.RosterTimetable.Member;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.places.RosterTimetable.Term;
import dev.corridor.rules.Absence;
import dev.corridor.schools.BellSchedule.Period;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.BellTimes;
import dev.corridor.shared.Ids;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class TimetableTest {

    private static final Instant FIRST_PERIOD = Instant.parse("2026-11-23T14:30:00Z");
    private static final Instant SECOND_PERIOD = Instant.parse("2026-11-23T15:30:00Z");
    private static final Instant SUNDAY = Instant.parse("2026-11-22T14:30:00Z");
    private static final Instant NEXT_TERM = Instant.parse("2027-02-01T14:30:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    BellSchedules bells;

    @Autowired
    RosterTimetable roster;

    @Autowired
    Timetable timetable;

    @Autowired
    TestClock clock;

    private TestSchool school;
    private RoomId lab;
    private SectionId biology;

    @BeforeEach
    void makeTimetable() {
        school = TestSchool.make(context);
        bells.put(
                school.id(),
                new BellTimes(
                        "Regular",
                        Set.of(DayOfWeek.MONDAY),
                        List.of(
                                new Period("1", LocalTime.of(8, 0), LocalTime.of(9, 0)),
                                new Period("2", LocalTime.of(9, 0), LocalTime.of(10, 0)))));
        TestBrowser admin = school.as(school.admin());
        lab = RoomId.of(admin.post(school.at("/rooms"), RoomBodies.room("Lab"))
                .body()
                .at("/id")
                .asString());
        UUID fall = Ids.next();
        roster.saveTerms(
                school.id(),
                List.of(new Term(fall, "F", "Fall", LocalDate.of(2026, 8, 24), LocalDate.of(2026, 12, 17))));
        biology = section("Biology", Optional.of(lab), Optional.of(fall), "1");
        section("Advisory", Optional.empty(), Optional.empty(), "1");
        section("History", Optional.empty(), Optional.of(fall), "2");
        join(biology, school.rivera(), "teacher");
        join(biology, school.ana(), "student");
        join(biology, school.ben(), "student");
    }

    @AfterEach
    void letTheClockGo() {
        clock.release();
    }

    private SectionId section(String name, Optional<RoomId> room, Optional<UUID> term, String period) {
        SectionId id = new SectionId(Ids.next());
        roster.save(
                school.id(),
                List.of(new RosterSection(id, name, name, Optional.of("C-" + name), room, term, List.of(period))));
        if (!name.equals("Biology")) {
            join(id, school.ana(), "student");
        }
        return id;
    }

    private void join(SectionId section, Person person, String role) {
        roster.join(school.id(), List.of(new Member(section, person.id(), role)));
    }

    @Test
    void aStudentShouldBeWhereTheTimetableSays() {
        assertThat(where(school.ana().id(), FIRST_PERIOD)).contains("Biology");
        assertThat(timetable
                        .whereNow(school.id(), school.ana().id(), FIRST_PERIOD)
                        .orElseThrow()
                        .room())
                .contains(lab);
        assertThat(where(school.ana().id(), SECOND_PERIOD)).contains("History");
        assertThat(where(school.dan().id(), FIRST_PERIOD)).isEmpty();
    }

    @Test
    void outsidePeriodsAndTermsNobodyShouldBeAnywhere() {
        assertThat(where(school.ana().id(), SUNDAY)).isEmpty();
        assertThat(where(school.ana().id(), SECOND_PERIOD.plusSeconds(1800))).isEmpty();
        assertThat(where(school.ana().id(), NEXT_TERM))
                .as("only the class without a term is left")
                .contains("Advisory");
    }

    @Test
    void aTeacherTeachesTheClassOfThePeriod() {
        assertThat(timetable
                        .own(school.id(), school.rivera().id(), FIRST_PERIOD)
                        .taught())
                .containsExactlyInAnyOrder(school.ana().id(), school.ben().id());
        assertThat(timetable
                        .own(school.id(), school.rivera().id(), SECOND_PERIOD)
                        .taught())
                .isEmpty();
        assertThat(timetable.staffs(school.id(), school.rivera().id(), lab, SECOND_PERIOD))
                .isTrue();
        assertThat(timetable.staffs(school.id(), school.okafor().id(), lab, SECOND_PERIOD))
                .isFalse();
    }

    @Test
    void staffSeeTheClassInARoomAndTheirOwnRooms() {
        clock.set(FIRST_PERIOD);
        TestBrowser rivera = school.as(school.rivera());
        assertThat(rivera.get(school.at("/rooms/" + lab + "/class"))
                        .body()
                        .at("/items")
                        .valueStream()
                        .map(student -> student.at("/name").asString()))
                .containsExactly("Ana Alvarez", "Ben Baker");
        var mine = rivera.get(school.at("/my/rooms")).body().at("/items");
        assertThat(mine).hasSize(1);
        assertThat(mine.at("/0/room/name").asString()).isEqualTo("Lab");
        assertThat(mine.at("/0/sectionNow/name").asString()).isEqualTo("Biology");
        clock.set(SECOND_PERIOD);
        assertThat(rivera.get(school.at("/my/rooms"))
                        .body()
                        .at("/items/0/sectionNow")
                        .isMissingNode())
                .isTrue();
        assertThat(rivera.get(school.at("/rooms/" + lab + "/class")).body().at("/items"))
                .isEmpty();
    }

    @Test
    void staffFindClassesAndTheirStudentsAndStudentsDoNot() {
        clock.set(SECOND_PERIOD);
        TestBrowser okafor = school.as(school.okafor());
        var sections = okafor.get(school.at("/sections")).body().at("/items");
        assertThat(sections.valueStream().map(section -> section.at("/name").asString()))
                .containsExactly("Advisory", "Biology", "History");
        assertThat(sections.at("/1/teachers/0/name").asString()).isEqualTo("Ms. Rivera");
        assertThat(okafor.get(school.at("/sections/" + biology + "/students"))
                        .body()
                        .at("/items"))
                .hasSize(2);
        assertThat(okafor.get(school.at("/sections/" + Ids.next() + "/students"))
                        .status())
                .isEqualTo(404);
        TestBrowser ana = school.as(school.ana());
        for (String path :
                List.of("/sections", "/sections/" + biology + "/students", "/rooms/" + lab + "/class", "/my/rooms")) {
            assertThat(ana.get(school.at(path)).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void aClassListSaysWhoIsAwayThatDay() {
        clock.set(FIRST_PERIOD);
        Absence leaves = new Absence(SECOND_PERIOD, SECOND_PERIOD.plusSeconds(3600));
        context.getBean(Presence.class)
                .change(school.id(), school.ana().id(), LocalDate.of(2026, 11, 23), Optional.of(leaves));
        var students = school.as(school.okafor())
                .get(school.at("/sections/" + biology + "/students"))
                .body()
                .at("/items");
        assertThat(Instant.parse(students.at("/0/away/from").asString())).isEqualTo(SECOND_PERIOD);
        assertThat(students.at("/1/away").isObject()).as("Ben").isFalse();
        clock.set(FIRST_PERIOD.plusSeconds(86_400));
        assertThat(school.as(school.okafor())
                        .get(school.at("/sections/" + biology + "/students"))
                        .body()
                        .at("/items/0/away")
                        .isObject())
                .as("the next day")
                .isFalse();
    }

    @Test
    void aRosterTakesBackWhatItGave() {
        assertThat(roster.members(school.id())).hasSize(5);
        roster.leave(school.id(), List.of(new Member(biology, school.ben().id(), "student")));
        assertThat(timetable
                        .own(school.id(), school.rivera().id(), FIRST_PERIOD)
                        .taught())
                .containsExactly(school.ana().id());
        roster.remove(school.id(), List.of(biology));
        assertThat(roster.sections(school.id()))
                .extracting(RosterSection::name)
                .containsExactlyInAnyOrder("Advisory", "History");
        assertThat(where(school.ana().id(), FIRST_PERIOD)).contains("Advisory");
        assertThat(roster.terms(school.id())).hasSize(1);
    }

    private Optional<String> where(PersonId student, Instant at) {
        return timetable.whereNow(school.id(), student, at).map(Section::name);
    }
}
