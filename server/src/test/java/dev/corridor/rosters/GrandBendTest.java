package dev.corridor.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corridor.CorridorTest;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.places.Room;
import dev.corridor.places.Rooms;
import dev.corridor.places.RosterTimetable;
import dev.corridor.rosters.model.Guard;
import dev.corridor.rosters.model.Summary.Count;
import dev.corridor.rosters.sources.oneroster.FetchedGrandBend;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.School;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The real district, whole. Its e-mail addresses are unique on a server, so it is imported once here. */
@CorridorTest
class GrandBendTest {

    private static final Path FOLDER = Path.of("..", "samples", "grand-bend");

    @Autowired
    private Rosters rosters;

    @Autowired
    private Schools schools;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Rooms rooms;

    @Autowired
    private RosterTimetable timetable;

    @Autowired
    private BellSchedules bells;

    /** Whichever way it comes. */
    @Test
    void importsWholeAndOnce() throws IOException {
        DistrictId district = schools.createDistrict("Grand Bend ISD", "255901");
        Uploader server = new Uploader(
                Optional.empty(),
                district,
                Optional.empty(),
                true,
                ZoneId.of("America/Chicago"),
                "bin/corridor import");

        Preview first = rosters.importNow(server, FOLDER, Guard.USUAL);

        assertThat(first.errors()).isEmpty();
        assertThat(first.counts())
                .isEqualTo(Map.of(
                        "schools", new Count(3, 0, 0, 0),
                        "staff", new Count(68, 0, 0, 0),
                        "students", new Count(960, 0, 0, 0),
                        "pins", new Count(0, 0, 0, 0),
                        "sections", new Count(532, 0, 0, 0),
                        "enrolments", new Count(13_968, 0, 0, 0),
                        "rooms", new Count(56, 0, 0, 0),
                        "periods", new Count(21, 0, 0, 0)));
        assertThat(schools.of(district)).hasSize(3).allSatisfy(this::hasAll);
        assertThat(accounts.of(district)).hasSize(1_028);
        assertThat(accounts.districtAdmins(district)).hasSize(3);

        Preview second = rosters.importNow(server, FOLDER, Guard.USUAL);

        assertThat(second.empty()).isTrue();
        assertThat(second.counts())
                .allSatisfy(
                        (kind, count) -> assertThat(count.same() > 0).as(kind).isEqualTo(!kind.equals("pins")));
        assertThat(rosters.importNow(server, FetchedGrandBend.through11(), Guard.USUAL)
                        .empty())
                .isTrue();
        assertThat(rosters.importNow(server, FetchedGrandBend.through12(), Guard.USUAL)
                        .empty())
                .isTrue();
    }

    private void hasAll(School school) {
        assertThat(bells.all(school.id()))
                .singleElement()
                .satisfies(schedule -> assertThat(schedule.periods()).hasSize(7));
        assertThat(timetable.sections(school.id()))
                .allSatisfy(section -> assertThat(section.room()).isPresent());
        assertThat(rooms.list(school.id()))
                .extracting(Room::name)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(15));
        List<Account> here = accounts.find(
                people.all(school.id()).stream().map(person -> person.account()).toList());
        assertThat(here).extracting(Account::username).doesNotContainNull();
        assertThat(people.memberships(school.id())).extracting(Membership::role).contains(Role.ADMIN, Role.STUDENT);
    }
}
