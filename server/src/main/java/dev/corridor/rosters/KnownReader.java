package dev.corridor.rosters;

import dev.corridor.access.StudentPins;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.ComparedPeople;
import dev.corridor.people.HandChanges;
import dev.corridor.people.Membership;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.places.Rooms;
import dev.corridor.places.RosterTimetable;
import dev.corridor.rosters.model.Census;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.rosters.model.KnownPlaces;
import dev.corridor.rosters.model.There;
import dev.corridor.rosters.store.KeeperStore;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolSettings;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what a roster is compared with, in the transaction under way. */
@Component
class KnownReader {

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Accounts accounts;
    private final People people;
    private final ComparedPeople compared;
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
            ComparedPeople compared,
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
        this.compared = compared;
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

    /** Everybody at once, as an undo needs them. */
    Known everybody(Uploader uploader) {
        List<KnownSchool> there = touched(uploader).stream()
                .map(school -> transactions.read(
                        school.id(),
                        () -> known(
                                school, people.all(school.id()), people.memberships(school.id()), Optional.empty())))
                .toList();
        return new Known(accounts.of(uploader.district()), accounts.districtAdminNames(uploader.district()), there);
    }

    /** @param connection whose roster it is to be compared with */
    There there(Uploader uploader, Optional<UUID> connection) {
        return new InDatabase(uploader, connection);
    }

    private KnownSchool known(
            School school, List<Person> some, List<Membership> memberships, Optional<UUID> connection) {
        Set<PersonId> ids = some.stream().map(Person::id).collect(Collectors.toSet());
        Map<PersonId, UUID> kept = keepers.of(school.id(), connection);
        kept.keySet().retainAll(ids);
        return new KnownSchool(
                school,
                some,
                memberships,
                both(pins.holders(school.id()), ids),
                handChanges.all(school.id()).stream()
                        .filter(change -> ids.contains(change.person()))
                        .toList(),
                schools.settings(school.id()).handChangesStay(),
                kept,
                connection
                        .map(reader -> both(keepers.toldByOthers(school.id(), reader), ids))
                        .orElse(Set.of()),
                both(keepers.disabled(school.id()), ids));
    }

    private static Set<PersonId> both(Set<PersonId> some, Set<PersonId> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }

    KnownPlaces places(SchoolId school) {
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

    /** What is there in the transaction under way. */
    private final class InDatabase implements There {

        private final Uploader uploader;
        private final Optional<UUID> connection;
        private final List<School> touched;
        private final Set<SchoolId> ids;

        InDatabase(Uploader uploader, Optional<UUID> connection) {
            this.uploader = uploader;
            this.connection = connection;
            this.touched = touched(uploader);
            this.ids = touched.stream().map(School::id).collect(Collectors.toSet());
        }

        @Override
        public List<School> schools() {
            return touched;
        }

        @Override
        public boolean othersTell() {
            return connection
                    .filter(reader -> touched.stream()
                            .anyMatch(school ->
                                    transactions.read(school.id(), () -> keepers.anyByOthers(school.id(), reader))))
                    .isPresent();
        }

        @Override
        public void census(Census into) {
            accounts.each(
                    uploader.district(),
                    account -> into.account(account.id(), account.email(), account.username(), account.sourceId()));
            touched.forEach(school -> census(school.id(), into));
        }

        private void census(SchoolId school, Census into) {
            Set<AccountId> students = new HashSet<>();
            compared.eachRole(school, (account, student) -> {
                into.role(school, account);
                if (student) {
                    students.add(account);
                }
            });
            compared.each(
                    school,
                    keys -> into.person(
                            school,
                            keys.account(),
                            keys.number(),
                            keys.sourceId(),
                            keys.active(),
                            students.contains(keys.account())));
        }

        @Override
        public Known known(List<AccountId> some, Map<SchoolId, List<AccountId>> inSchools) {
            List<KnownSchool> there = touched.stream()
                    .map(school -> known(school, inSchools.getOrDefault(school.id(), List.of())))
                    .toList();
            List<Account> ofDistrict = accounts.find(some).stream()
                    .filter(account -> account.district().equals(uploader.district()))
                    .toList();
            return new Known(ofDistrict, accounts.districtAdminNames(uploader.district()), there);
        }

        private KnownSchool known(School school, List<AccountId> some) {
            if (some.isEmpty()) {
                return new KnownSchool(
                        school, List.of(), List.of(), Set.of(), List.of(), false, Map.of(), Set.of(), Set.of());
            }
            return transactions.read(
                    school.id(),
                    () -> KnownReader.this.known(
                            school,
                            compared.of(school.id(), some),
                            compared.memberships(school.id(), some),
                            connection));
        }

        @Override
        public KnownPlaces places(SchoolId school) {
            SchoolSettings usual = SchoolSettings.defaults();
            return ids.contains(school)
                    ? KnownReader.this.places(school)
                    : KnownPlaces.none(usual.nameLength(), usual.numberLength());
        }
    }
}
