package dev.corridor.rosters.runs;

import dev.corridor.audit.Audit;
import dev.corridor.schools.School;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.DistrictActor;
import org.springframework.stereotype.Component;

/** Records what a district's admins do about its rosters, in the audit log of each of its schools. */
@Component
class DistrictAudit {

    /** As the log keeps a connection. */
    private record Which(String kind, String name) {}

    private final SchoolTransactions transactions;
    private final Schools schools;
    private final Audit audit;

    DistrictAudit(SchoolTransactions transactions, Schools schools, Audit audit) {
        this.transactions = transactions;
        this.schools = schools;
        this.audit = audit;
    }

    /** @param what noun and past tense */
    void record(DistrictActor actor, String what, Connection connection) {
        for (School school : schools.of(actor.district())) {
            transactions.write(school.id(), () -> {
                audit.record(
                        school.id(),
                        actor.account(),
                        actor.device(),
                        what,
                        new Which(connection.kind(), connection.name()));
                return school;
            });
        }
    }
}
