package dev.corridor.schools;

import dev.corridor.audit.Audit;
import dev.corridor.shared.DistrictActor;
import org.springframework.stereotype.Component;

/** Records what a district's admins do about the district, in the audit log of each of its schools. */
@Component
public class DistrictAudit {

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Audit audit;

    DistrictAudit(SchoolTransactions transactions, Schools schools, Audit audit) {
        this.transactions = transactions;
        this.schools = schools;
        this.audit = audit;
    }

    /**
     * One change, in the transaction under way.
     *
     * @param what noun and past tense
     * @param which what was changed, written as JSON
     */
    public void record(DistrictActor actor, String what, Object which) {
        for (School school : schools.of(actor.district())) {
            transactions.write(school.id(), () -> {
                audit.record(school.id(), actor.account(), actor.device(), what, which);
                return school;
            });
        }
    }
}
