package dev.corridor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.people.Credentials;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.places.RosterTimetable;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@CorridorTest
class SampleDistrictTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private BellSchedules bells;

    @Autowired
    private Credentials credentials;

    @Autowired
    private Schools schools;

    @Autowired
    private RosterTimetable timetable;

    @Test
    void aSheetOfFirstPasswordsLeavesTheKnownSignInsAlone() {
        SchoolId lincoln = SampleDistrictBuilt.once(context);
        List<PersonId> known = people.all(lincoln).stream()
                .filter(person -> Set.of("Rivera", "Oyelaran", "Brenner", "Castillo-Reyes")
                        .contains(person.familyName()))
                .filter(person -> person.grade() == null || person.givenName().equals("Ana"))
                .map(Person::id)
                .toList();

        assertThat(known).hasSize(4);
        assertThat(credentials.issueAll(lincoln, known)).isEmpty();
    }

    @Test
    void buildsLincolnHighWhole() {
        SchoolId lincoln = SampleDistrictBuilt.once(context);

        assertThat(others(lincoln)).as("students, staff and Ana's mother").hasSize(961);
        assertThat(rooms.list(lincoln)).hasSize(LincolnHigh.world().rooms().size());
        assertThat(rooms.list(lincoln).stream().map(Room::number)).contains("214", "130");
        assertThat(bells.all(lincoln))
                .singleElement()
                .satisfies(schedule -> assertThat(schedule.periods()).hasSize(7));
        assertThat(SampleDistrictBuilt.once(context)).isEqualTo(lincoln);
    }

    @Test
    void theMiddleSchoolCameWithTheDistrictsRoster() {
        DistrictId district = schools.get(SampleDistrictBuilt.once(context)).district();
        School middle = schools.of(district).stream()
                .filter(school -> school.name().equals(PrairieMiddle.NAME))
                .findFirst()
                .orElseThrow();
        World wanted = PrairieMiddle.world();
        assertThat(others(middle.id()))
                .hasSize(wanted.staff().size() + wanted.students().size());
        assertThat(timetable.sections(middle.id())).hasSize(wanted.sections().size());
    }

    /** Everybody but the district's admin, who is in each school that they have looked at. */
    private List<Person> others(SchoolId school) {
        return people.all(school).stream()
                .filter(person -> !person.givenName().equals("Dana") || person.grade() != null)
                .toList();
    }
}
