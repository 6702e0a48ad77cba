package dev.corridor.demo;

import dev.corridor.access.StudentPins;
import dev.corridor.schools.BellSchedule;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.BellTimes;
import dev.corridor.schools.NoFlyTimes;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the sample worlds into an empty database: a district of two schools, and the roster that brings a third. */
@Component
final class SampleDistrict {

    /** Where its schools are. */
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private static final int HALLWAY = 60;
    private static final int MOST_AHEAD = 5;
    private static final int LAST_MINUTES = 10;
    private static final int FIRST_MINUTES = 5;

    private final Schools schools;
    private final BellSchedules bells;
    private final SchoolTransactions transactions;
    /** Everybody's in the sample world, as the manual tells. */
    private static final String PIN = "2580";

    private final SamplePeople people;
    private final StudentPins pins;
    private final SamplePlaces places;
    private final SampleGuardians guardians;
    private final SampleRoster roster;
    private final SampleSignOn signOn;

    SampleDistrict(
            Schools schools,
            BellSchedules bells,
            SchoolTransactions transactions,
            SamplePeople people,
            StudentPins pins,
            SamplePlaces places,
            SampleGuardians guardians,
            SampleRoster roster,
            SampleSignOn signOn) {
        this.schools = schools;
        this.bells = bells;
        this.transactions = transactions;
        this.people = people;
        this.pins = pins;
        this.places = places;
        this.guardians = guardians;
        this.roster = roster;
        this.signOn = signOn;
    }

    /** Lincoln High, if it has been built. */
    Optional<SchoolId> built() {
        return schools.districts().stream()
                .flatMap(district -> schools.of(district.id()).stream())
                .filter(school -> school.name().equals(LincolnHigh.NAME))
                .findFirst()
                .map(School::id);
    }

    private record Whole(DistrictId district, SchoolId lincoln, AccountId admin) {}

    /** Builds both schools, all of them or nothing, connects the district's roster and answers Lincoln High. */
    SchoolId build() {
        Whole whole = transactions.together(() -> {
            DistrictId district = schools.createDistrict("Prairie Unified", null);
            SchoolId lincoln = build(district, LincolnHigh.world());
            build(district, Roosevelt.world());
            return new Whole(district, lincoln, people.administrator(district));
        });
        roster.connect(whole.district(), whole.admin());
        signOn.begin(whole.district(), whole.admin());
        return whole.lincoln();
    }

    private SchoolId build(DistrictId district, World world) {
        SchoolId school = schools.create(district, world.school(), ZONE, null);
        settings(school, world.school());
        bells.create(school, bellTimes(world));
        bells.all(school).forEach(schedule -> bells.change(school, schedule.id(), noFly(), schedule.version()));
        SamplePeople.Built built = people.build(district, school, world);
        pins.give(
                school,
                Optional.of(built.person("admin")),
                built.byLogin().values().stream()
                        .collect(Collectors.toMap(person -> person, person -> PIN, (one, other) -> one)));
        places.build(school, world, built);
        if (schools.settings(school).guardians().on()) {
            guardians.build(school, built);
        }
        return school;
    }

    private void settings(SchoolId school, String name) {
        SchoolSettings usual = SchoolSettings.defaults();
        var wanted = new SchoolSettings(
                usual.phonesAllowed(),
                usual.showRoomNumbers(),
                usual.line(),
                HALLWAY,
                usual.cooldownMinutes(),
                usual.cooldownFrom(),
                usual.cooldowns(),
                usual.overtimeMinutes(),
                usual.unansweredMinutes(),
                usual.walkouts(),
                usual.overdueFreesPlaces(),
                true,
                true,
                usual.languages(),
                usual.nameLength(),
                usual.numberLength(),
                usual.adminOnlyConfirms(),
                usual.emergencyByStaff(),
                true,
                true,
                new SchoolSettings.Scheduling(true, MOST_AHEAD),
                name.equals(LincolnHigh.NAME) ? SchoolSettings.Guardians.LIVE : SchoolSettings.Guardians.OFF,
                true);
        schools.change(school, name, ZONE, wanted, 1);
    }

    private static BellTimes bellTimes(World world) {
        return new BellTimes(
                "Regular day",
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                world.periods().stream()
                        .map(period -> new BellSchedule.Period(period.name(), period.starts(), period.ends()))
                        .toList());
    }

    private static NoFlyTimes noFly() {
        return new NoFlyTimes(FIRST_MINUTES, LAST_MINUTES, 0, 0, List.of(), Set.of(), List.of());
    }
}
