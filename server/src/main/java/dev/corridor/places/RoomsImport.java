package dev.corridor.places;

import dev.corridor.audit.Audit;
import dev.corridor.people.Account;
import dev.corridor.people.Accounts;
import dev.corridor.people.Groups;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.Standings;
import dev.corridor.places.RoomsOutcome.Wanted;
import dev.corridor.places.store.FolderStore;
import dev.corridor.places.store.RoomQueries;
import dev.corridor.places.store.RoomStore;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import dev.corridor.tables.TableProblems;
import dev.corridor.tables.TableSheet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Rooms in from a file, in two steps: what it would do is shown, then it does just that, or nothing. And rooms out, as
 * a file that may come in again.
 */
@Component
public final class RoomsImport {

    static final String SHEET = "Rooms";

    private final SchoolTransactions transactions;
    private final RoomQueries queries;
    private final RoomStore store;
    private final FolderStore folders;
    private final People people;
    private final Accounts accounts;
    private final Groups groups;
    private final Schools schools;
    private final RoomChecks checks;
    private final Audit audit;
    private final SchoolClock clock;

    RoomsImport(
            SchoolTransactions transactions,
            RoomQueries queries,
            RoomStore store,
            FolderStore folders,
            People people,
            Accounts accounts,
            Groups groups,
            Schools schools,
            RoomChecks checks,
            Audit audit,
            SchoolClock clock) {
        this.transactions = transactions;
        this.queries = queries;
        this.store = store;
        this.folders = folders;
        this.people = people;
        this.accounts = accounts;
        this.groups = groups;
        this.schools = schools;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a file would do. Nothing is changed. */
    public RoomsPlan preview(SchoolId school, Path file, String name) {
        TableProblems problems = new TableProblems();
        List<RoomsFile.Line> lines = RoomsFile.read(file, name, problems);
        return transactions.read(
                school, () -> planner(school, clock.now()).plan(lines, problems).shown(problems));
    }

    /**
     * Does what a file says, all of it or nothing. Passes do not wait for it.
     *
     * @param expected the digest of what was shown
     * @return what was done
     * @throws Problem CONFLICT if the file has errors, or would no longer do what was shown
     */
    public RoomsPlan apply(Actor actor, Path file, String name, String expected) {
        SchoolId school = actor.school();
        TableProblems problems = new TableProblems();
        List<RoomsFile.Line> lines = RoomsFile.read(file, name, problems);
        return transactions.overhaul(
                () -> List.of(school),
                () -> transactions.configure(school, RoomChanges.TOPIC, hall -> {
                    RoomsOutcome outcome = planner(school, hall.at()).plan(lines, problems);
                    RoomsPlan plan = outcome.shown(problems);
                    if (!plan.mayApply()) {
                        throw new Problem(Problem.Kind.CONFLICT, "This file has errors, and nothing of it is applied.");
                    }
                    if (!plan.digest().equals(expected)) {
                        throw new Problem(
                                Problem.Kind.CONFLICT,
                                "The rooms have changed since this was shown. Nothing was applied; look at it again.");
                    }
                    write(actor, hall, outcome);
                    return plan;
                }));
    }

    private void write(Actor actor, LockedHall hall, RoomsOutcome outcome) {
        for (Folder folder : outcome.folders()) {
            folders.insert(actor.school(), folder);
            audit.record(actor, "folder-created", folder.id().value(), null, folder);
        }
        store.letGoOfNames(actor.school(), outcome.renamed());
        for (Wanted wanted : outcome.wanted()) {
            RoomDraft after = wanted.draft().onceStaffed();
            Optional<Room> before = wanted.before();
            if (before.isEmpty()) {
                store.insert(actor.school(), wanted.id(), after, hall.at(), actor.person());
                audit.record(actor, "room-created", wanted.id().value(), null, after);
            } else if (!after.equals(before.get().draft())) {
                store.update(actor.school(), wanted.id(), after, hall.at(), actor.person());
                audit.record(
                        actor, "room-changed", wanted.id().value(), before.get().draft(), after);
            }
        }
    }

    /** Every room as a row, in the board's order. */
    public TableSheet export(SchoolId school) {
        return transactions.read(school, () -> {
            List<Room> all = queries.all(school);
            Names names = names(school).rooms(all);
            List<List<String>> rows = new ArrayList<>();
            for (Room room : all) {
                rows.add(RoomColumn.row(new RoomEdit(room.draft(), names.folder(room.folder()), clock.now()), names));
            }
            return new TableSheet(SHEET, RoomColumn.headers(), rows);
        });
    }

    private RoomsPlanner planner(SchoolId school, Instant now) {
        List<Room> rooms = queries.all(school);
        Standings standings = people.standings(school).withStaff();
        return new RoomsPlanner(
                schools.get(school),
                rooms,
                names(school),
                schools.settings(school),
                (draft, among) -> checks.wrong(standings, draft, among, now),
                now);
    }

    private Names names(SchoolId school) {
        List<Person> everybody = people.all(school);
        List<Account> theirs =
                accounts.find(everybody.stream().map(Person::account).toList());
        return new Names()
                .folders(folders.all(school))
                .groups(groups.of(school))
                .people(everybody, theirs);
    }
}
