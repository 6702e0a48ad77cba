package dev.corridor.rosters.runs;

import dev.corridor.rosters.store.ChangeStore;
import dev.corridor.rosters.store.RunStore;
import dev.corridor.rosters.store.SettledStore;
import dev.corridor.schools.District;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets what runs of long ago showed and changed: names of people who may have left since. That they ran stays. */
@Component
final class Forgetting {

    /** How long what a run did is known, and can be undone. */
    static final Duration AFTER = Duration.ofDays(100);

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final RunStore runs;
    private final ChangeStore changes;
    private final SettledStore settled;

    Forgetting(
            SchoolTransactions transactions,
            Schools schools,
            RunStore runs,
            ChangeStore changes,
            SettledStore settled) {
        this.transactions = transactions;
        this.schools = schools;
        this.runs = runs;
        this.changes = changes;
        this.settled = settled;
    }

    /** Forgets what runs that began before a moment did, and rosters that none has gone by since. */
    void forget(Instant before) {
        for (District district : schools.districts()) {
            if (transactions.ofDistrict(district.id(), () -> {
                settled.forgetBefore(district.id(), before);
                return runs.forgetShown(district.id(), before);
            })) {
                forget(district.id(), before);
            }
        }
    }

    private void forget(DistrictId district, Instant before) {
        for (School school : schools.of(district)) {
            transactions.write(school.id(), () -> {
                changes.forgetBefore(school.id(), before);
                return school;
            });
        }
    }
}
