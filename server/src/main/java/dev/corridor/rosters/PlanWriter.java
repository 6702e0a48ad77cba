package dev.corridor.rosters;

import dev.corridor.access.StudentPins;
import dev.corridor.audit.Audit;
import dev.corridor.people.Accounts;
import dev.corridor.people.HandChange;
import dev.corridor.people.HandChanges;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.Standing;
import dev.corridor.places.RosterRooms;
import dev.corridor.places.RosterTimetable;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.PeoplePlan;
import dev.corridor.rosters.model.PlacesPlan;
import dev.corridor.rosters.model.Plan;
import dev.corridor.schools.BellSchedules;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Writes a plan, in the overhaul under way. What others may wait for, rows of accounts and sessions that are there
 * already, comes last.
 */
@Component
class PlanWriter {

    /** Rows to a statement: enough to be fast, and a few megabytes at most. */
    private static final int BATCH = 5_000;

    private static final String TOPIC = "people";

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Accounts accounts;
    private final People people;
    private final StudentPins pins;
    private final HandChanges handChanges;
    private final RosterRooms rooms;
    private final RosterTimetable timetable;
    private final BellSchedules bells;
    private final Audit audit;

    PlanWriter(
            SchoolTransactions transactions,
            Schools schools,
            Accounts accounts,
            People people,
            StudentPins pins,
            HandChanges handChanges,
            RosterRooms rooms,
            RosterTimetable timetable,
            BellSchedules bells,
            Audit audit) {
        this.transactions = transactions;
        this.schools = schools;
        this.accounts = accounts;
        this.people = people;
        this.pins = pins;
        this.handChanges = handChanges;
        this.rooms = rooms;
        this.timetable = timetable;
        this.bells = bells;
        this.audit = audit;
    }

    /**
     * Writes it.
     *
     * @param what as the audit log calls it
     * @param known what it was compared with
     * @param passwords hashes of first passwords
     * @return the sections as they were written, by school
     */
    Map<SchoolId, List<RosterSection>> write(
            Uploader uploader, String what, Plan plan, Known known, Map<AccountId, String> passwords) {
        Map<SchoolId, List<RosterSection>> sections = new HashMap<>();
        List<Plan.OfSchool> changed =
                plan.schools().stream().filter(school -> !school.empty()).toList();
        changed.stream().filter(Plan.OfSchool::fresh).forEach(school -> make(uploader, school));
        inBatches(plan.people().added(), accounts::add);
        changed.forEach(school -> sections.put(school.id(), write(uploader, school)));
        write(uploader, plan.people(), passwords);
        changed.forEach(school -> finish(uploader, what, school, plan));
        Concerned.besides(plan, known)
                .forEach(school -> transactions.configure(school, TOPIC, hall -> audited(uploader, what, hall, plan)));
        return sections;
    }

    private void make(Uploader uploader, Plan.OfSchool school) {
        schools.create(new School(
                school.id(),
                uploader.district(),
                school.name(),
                uploader.zone(),
                school.source().orElse(null)));
    }

    private List<RosterSection> write(Uploader uploader, Plan.OfSchool school) {
        return transactions.configure(school.id(), TOPIC, hall -> {
            inBatches(school.people().saved(), (Collection<Person> some) -> people.save(hall, some));
            inBatches(school.people().byHand(), (Collection<HandChange.News> some) -> handChanges.settle(hall, some));
            handChanges.restore(hall, school.people().byHandAgain());
            List<RosterSection> sections = places(school.id(), school.places());
            if (!school.people().pins().isEmpty()) {
                pins.give(
                        school.id(), uploader(uploader, school), school.people().pins());
            }
            return sections;
        });
    }

    /** The uploader as somebody of the school, if they are one. */
    private Optional<PersonId> uploader(Uploader uploader, Plan.OfSchool school) {
        return uploader.account()
                .flatMap(account -> people.standing(school.id(), account))
                .map(Standing::person);
    }

    private void write(Uploader uploader, PeoplePlan plan, Map<AccountId, String> passwords) {
        inBatches(plan.changed(), accounts::change);
        accounts.setPasswords(passwords, true);
        plan.admins()
                .forEach(admin -> accounts.makeDistrictAdmin(
                        uploader.district(), admin.account(), admin.givenName(), admin.familyName()));
        plan.adminsGone().forEach(account -> accounts.removeDistrictAdmin(uploader.district(), account));
    }

    private void finish(Uploader uploader, String what, Plan.OfSchool school, Plan plan) {
        transactions.configure(school.id(), TOPIC, hall -> {
            if (!school.fresh()) {
                school.source().ifPresent(source -> schools.changeSource(school.id(), source));
            }
            inBatches(school.people().revoked(), some -> people.revoke(hall, some));
            inBatches(school.people().granted(), some -> people.grant(hall, some));
            return audited(uploader, what, hall, plan);
        });
    }

    private LockedHall audited(Uploader uploader, String what, LockedHall hall, Plan plan) {
        audit.record(
                hall.school(),
                uploader.account().orElse(null),
                uploader.device(),
                what,
                plan.summary().counts());
        return hall;
    }

    private List<RosterSection> places(SchoolId school, PlacesPlan plan) {
        Map<String, RoomId> made = plan.rooms().isEmpty() ? Map.of() : rooms.apply(school, plan.rooms());
        List<RosterSection> sections =
                plan.sections().stream().map(section -> section.with(made)).toList();
        inBatches(plan.terms(), some -> timetable.saveTerms(school, some));
        inBatches(plan.sections().isEmpty() ? List.of() : sections, some -> timetable.save(school, some));
        inBatches(plan.leaves(), some -> timetable.leave(school, some));
        inBatches(plan.sectionsGone().stream().map(RosterSection::id).toList(), some -> timetable.remove(school, some));
        inBatches(plan.joins(), some -> timetable.join(school, some));
        plan.bells().forEach(times -> bells.put(school, times));
        return sections;
    }

    private static <T> void inBatches(List<T> all, Consumer<Collection<T>> write) {
        for (int from = 0; from < all.size(); from += BATCH) {
            write.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }
}
