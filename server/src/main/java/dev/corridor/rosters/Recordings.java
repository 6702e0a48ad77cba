package dev.corridor.rosters;

import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.places.RosterTimetable.RosterSection;
import dev.corridor.rosters.model.Known;
import dev.corridor.rosters.model.Known.KnownSchool;
import dev.corridor.rosters.model.Plan;
import dev.corridor.rosters.model.Recorder;
import dev.corridor.rosters.model.SchoolChanges;
import dev.corridor.rosters.runs.RunId;
import dev.corridor.rosters.store.ChangeStore;
import dev.corridor.rosters.store.KeeperStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.SchoolId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what runs changed, and who keeps whom. */
@Component
class Recordings {

    private final SchoolTransactions transactions;
    private final ChangeStore changes;
    private final KeeperStore keepers;

    Recordings(SchoolTransactions transactions, ChangeStore changes, KeeperStore keepers) {
        this.transactions = transactions;
        this.changes = changes;
        this.keepers = keepers;
    }

    void record(RunId run, Plan plan, Known known, Map<SchoolId, List<RosterSection>> sections) {
        Recorder recorder = new Recorder(plan, known);
        Map<SchoolId, KnownSchool> before = bySchool(known);
        for (Plan.OfSchool school : plan.schools()) {
            SchoolChanges changed = recorder.in(school, sections.getOrDefault(school.id(), List.of()));
            List<PersonId> active = activeAgain(school, Optional.ofNullable(before.get(school.id())));
            if (!changed.empty() || !active.isEmpty()) {
                transactions.write(school.id(), () -> {
                    if (!changed.empty()) {
                        changes.insert(school.id(), run, changed);
                    }
                    keepers.disable(school.id(), active, false);
                    return school;
                });
            }
        }
    }

    /** Notes whom a connection's roster has, and whom it has disabled. */
    void keep(UUID connection, Plan plan, Known known) {
        Map<SchoolId, KnownSchool> before = bySchool(known);
        for (Plan.OfSchool school : plan.schools()) {
            Optional<KnownSchool> there = Optional.ofNullable(before.get(school.id()));
            List<PersonId> disabled = disabled(school, there);
            List<PersonId> present = school.people().present();
            List<PersonId> returned = returned(school, there);
            transactions.write(school.id(), () -> {
                keepers.tells(school.id(), connection, present, returned);
                keepers.disable(school.id(), disabled, true);
                return school;
            });
        }
    }

    private static List<PersonId> returned(Plan.OfSchool school, Optional<KnownSchool> there) {
        Set<PersonId> left = there.map(KnownSchool::people).orElse(List.of()).stream()
                .filter(person -> person.state() == PersonState.LEFT)
                .map(Person::id)
                .collect(Collectors.toSet());
        return school.people().saved().stream()
                .filter(person -> person.state() != PersonState.LEFT && left.contains(person.id()))
                .map(Person::id)
                .toList();
    }

    private static Map<SchoolId, KnownSchool> bySchool(Known known) {
        Map<SchoolId, KnownSchool> schools = new HashMap<>();
        known.schools().forEach(school -> schools.put(school.school().id(), school));
        return schools;
    }

    /** Whom a plan disables, and nobody had before. */
    private static List<PersonId> disabled(Plan.OfSchool school, Optional<KnownSchool> there) {
        Set<PersonId> now = school.people().saved().stream()
                .filter(person -> person.state() == PersonState.DISABLED)
                .map(Person::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        there.map(KnownSchool::people).orElse(List.of()).stream()
                .filter(person -> person.state() == PersonState.DISABLED)
                .map(Person::id)
                .forEach(now::remove);
        return List.copyOf(now);
    }

    /** Whom a roster once disabled, and who is active: disabled anew, by hand, they are not the roster's to enable. */
    private static List<PersonId> activeAgain(Plan.OfSchool school, Optional<KnownSchool> there) {
        Set<PersonId> flagged = there.map(KnownSchool::disabledByRoster).orElse(Set.of());
        if (flagged.isEmpty()) {
            return List.of();
        }
        Map<PersonId, PersonState> states = new HashMap<>();
        there.orElseThrow().people().forEach(person -> states.put(person.id(), person.state()));
        school.people().saved().forEach(person -> states.put(person.id(), person.state()));
        return flagged.stream()
                .filter(person -> states.get(person) == PersonState.ACTIVE)
                .toList();
    }
}
