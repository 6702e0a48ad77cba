package dev.corridor.limits;

import dev.corridor.limits.store.EmergencyStore;
import dev.corridor.schools.Configured;
import dev.corridor.schools.LockedHall;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.SchoolId;
import org.springframework.stereotype.Component;

/** Whether anything holds passes back in the whole school. */
@Component
public final class Emergencies {

    /** What screens are told changed. */
    private static final String TOPIC = "emergency";

    private final SchoolTransactions transactions;
    private final EmergencyStore store;
    private final Configured<EmergencyState> kept;

    Emergencies(SchoolTransactions transactions, Schools schools, EmergencyStore store) {
        this.transactions = transactions;
        this.store = store;
        this.kept = schools.configured(store::read);
    }

    /** How it is; kept in memory until the school's configuration changes, so that every device may ask at once. */
    public EmergencyState of(SchoolId school) {
        return kept.get(school);
    }

    /** Writes how it is from now on; the very next decision on every node goes by it, and every screen hears. */
    public void change(LockedHall hall, EmergencyState to) {
        transactions.configure(hall.school(), TOPIC, held -> {
            store.write(held.school(), to);
            return to;
        });
    }
}
