package dev.corridor.rosters;

import dev.corridor.access.StudentPins;
import dev.corridor.people.Accounts;
import dev.corridor.people.HandChanges;
import dev.corridor.people.People;
import dev.corridor.places.Rooms;
import dev.corridor.places.RosterTimetable;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.rosters.model.KnownPlaces;
import dev.corridor.rosters.store.KeeperStore;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what a roster is compared with, in the transaction under way. */
@Component
class KnownReader {

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Accounts accounts;
    private final People people;
    private final StudentPins pins;
    private final HandChanges handChanges;
    private final Rooms rooms;
    private final RosterTimetable timetable;
    private final BellSchedules bells;
    private final KeeperStore keepers;

    KnownReader(
            SchoolTransactions transactions,
            Schools schools,
            Accounts accounts,
            People people,
            StudentPins pins,
            HandChanges handChanges,
            Rooms rooms,
            RosterTimetable timetable,
            BellSchedules bells,
            KeeperStore keepers) {
        this.transactions = transactions;
        this.schools = schools;
        this.accounts = accounts;
        this.people = people;
        this.pins = pins;
        this.handChanges = handChanges;
        this.rooms = rooms;
        this.timetable = timetable;
        this.bells = bells;
        this.keepers = keepers;
    }

    /** The schools that are there and that an upload may change. */
    List<School> touched(Uploader uploader) {
        return uploader.only().map(List::of).orElseGet(() -> schools.of(uploader.district()));
    }

    /** @param connection whose roster it is to be compared with */
    Known known(Uploader uploader, Optional<UUID> connection) {
        List<KnownSchool> there = touched(uploader).stream()
                .map(school -> transactions.read(
                        school.id(),
                        () -> new KnownSchool(
                                school,
                                people.all(school.id()),
                                people.memberships(school.id()),
                                pins.holders(school.id()),
                                handChanges.all(school.id()),
                                schools.settings(school.id()).handChangesStay(),
                                keepers.of(school.id(), connection),
                                keepers.disabled(school.id()))))
                .toList();
        return new Known(accounts.of(uploader.district()), accounts.districtAdminNames(uploader.district()), there);
    }

    /** @param there whether the school is there already */
    KnownPlaces places(SchoolId school, boolean there) {
        SchoolSettings usual = SchoolSettings.defaults();
        if (!there) {
            return KnownPlaces.none(usual.nameLength(), usual.numberLength());
        }
        return transactions.read(school, () -> {
            SchoolSettings settings = schools.settings(school);
            return new KnownPlaces(
                    rooms.list(school),
                    timetable.terms(school),
                    timetable.sections(school),
                    timetable.members(school),
                    bells.all(school),
                    settings.nameLength(),
                    settings.numberLength());
        });
    }
}
