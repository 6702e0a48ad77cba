package dev.corridor.attendance;

import dev.corridor.attendance.model.DeskSettings;
import dev.corridor.attendance.store.DeskSettingsStore;
import dev.corridor.audit.Audit;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import org.springframework.stereotype.Component;

/** How a school keeps attendance, and how that is changed. */
@Component
public class Desk {

    private final SchoolTransactions transactions;
    private final DeskSettingsStore store;
    private final Audit audit;

    Desk(SchoolTransactions transactions, DeskSettingsStore store, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
    }

    public DeskSettingsStore.Edition edition(SchoolId school) {
        return transactions.read(school, () -> store.read(school));
    }

    /**
     * Changes the settings. What is written down already keeps its reason.
     *
     * @param version of the edition that is changed
     * @throws Problem naming each wrong field; CHANGED if somebody else was faster
     */
    public void change(Actor admin, DeskSettings to, long version) {
        DeskSettings wanted = to.checked();
        transactions.write(admin.school(), () -> {
            DeskSettings before = store.read(admin.school()).settings();
            if (!store.write(admin.school(), wanted, version)) {
                throw new Problem(
                        Problem.Kind.CHANGED, "Somebody else changed this meanwhile. Load it again, then change it.");
            }
            audit.record(admin, "desk-settings-changed", null, before, wanted);
            transactions.tell(admin.school(), Attendance.TOPIC, "");
            return wanted;
        });
    }
}
