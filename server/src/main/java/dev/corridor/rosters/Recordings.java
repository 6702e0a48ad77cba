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
import dev.corridor.shared.SchoolClock;
import dev.corridor.shared.SchoolId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what runs changed, and who keeps whom. */
@Component
class Recordings {

    /** How long a run can be undone. */
    private static final Duration KEPT = Duration.ofDays(100);

    private final SchoolTransactions transactions;
    private final ChangeStore changes;
    private final KeeperStore keepers;
    private final SchoolClock clock;

    Recordings(SchoolTransactions transactions, ChangeStore changes, KeeperStore keepers, SchoolClock clock) {
        this.transactions = transactions;
        this.changes = changes;
        this.keepers = keepers;
        this.clock = clock;
    }

    void record(RunId run, Plan plan, Known known, Map<SchoolId, List<RosterSection>> sections) {
        Recorder recorder = new Recorder(plan, known);
        for (Plan.OfSchool school : plan.schools()) {
            SchoolChanges changed = recorder.in(school, sections.getOrDefault(school.id(), List.of()));
            if (!changed.empty()) {
                transactions.write(school.id(), () -> {
                    changes.forgetBefore(school.id(), clock.now().minus(KEPT));
                    changes.insert(school.id(), run, changed);
                    return school;
                });
            }
        }
    }

    /** Notes that a connection keeps everybody whom its roster has. */
    void keep(UUID connection, Plan plan, Known known) {
        Map<SchoolId, Map<PersonId, UUID>> before = new HashMap<>();
        for (KnownSchool school : known.schools()) {
            before.put(school.school().id(), school.keepers());
        }
        for (Plan.OfSchool school : plan.schools()) {
            Map<PersonId, UUID> there = before.getOrDefault(school.id(), Map.of());
            List<PersonId> disabled = in(school, PersonState.DISABLED);
            List<PersonId> enabled = in(school, PersonState.ACTIVE);
            List<PersonId> fresh = school.people().present().stream()
                    .filter(person -> !connection.equals(there.get(person)))
                    .toList();
            if (!fresh.isEmpty() || !disabled.isEmpty() || !enabled.isEmpty()) {
                transactions.write(school.id(), () -> {
                    keepers.keep(school.id(), connection, fresh);
                    keepers.disable(school.id(), disabled, true);
                    keepers.disable(school.id(), enabled, false);
                    return school;
                });
            }
        }
    }

    /** Whom a plan saves in a state. */
    private static List<PersonId> in(Plan.OfSchool school, PersonState state) {
        return school.people().saved().stream()
                .filter(person -> person.state() == state)
                .map(Person::id)
                .toList();
    }
}
