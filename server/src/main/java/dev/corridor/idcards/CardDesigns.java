package dev.corridor.idcards;

import dev.corridor.audit.Audit;
import dev.corridor.idcards.store.CardDesignStore;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.shared.Actor;
import dev.corridor.shared.Problem;
import dev.corridor.shared.SchoolId;
import org.springframework.stereotype.Component;

/** How schools' ID cards look, and how that is changed. */
@Component
public class CardDesigns {

    /** What screens fetch again. */
    private static final String TOPIC = "id-cards";

    private final SchoolTransactions transactions;
    private final CardDesignStore store;
    private final Audit audit;

    CardDesigns(SchoolTransactions transactions, CardDesignStore store, Audit audit) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
    }

    public CardDesignStore.Edition edition(SchoolId school) {
        return transactions.read(school, () -> store.read(school));
    }

    /**
     * Changes the design.
     *
     * @param version of the edition that is changed
     * @throws Problem naming what is wrong; CHANGED if somebody else was faster
     */
    public void change(Actor admin, CardDesign to, long version) {
        CardDesign wanted = to.checked();
        transactions.write(admin.school(), () -> {
            CardDesign before = store.read(admin.school()).design();
            if (!store.write(admin.school(), wanted, version)) {
                throw new Problem(
                        Problem.Kind.CHANGED, "Somebody else changed this meanwhile. Load it again, then change it.");
            }
            audit.record(admin, "id-cards-designed", null, before, wanted);
            transactions.tell(admin.school(), TOPIC, "");
            return wanted;
        });
    }
}
