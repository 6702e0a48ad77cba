package dev.corridor.schools;

import dev.corridor.shared.SchoolId;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a school is and when its bells ring, in a few digits: others as soon as anything of it is another. */
@Component
public class SchoolFingerprint {

    /** What is looked at. */
    static final List<TableFingerprint> TABLES = List.of(
            new TableFingerprint(
                    "school", "id", List.of("district_id", "name", "time_zone", "source_id"), List.of("created_at")),
            new TableFingerprint(
                    "bell_schedule", "school_id", List.of("id", "name", "weekdays"), List.of("no_fly", "version")),
            new TableFingerprint("period", "school_id", List.of("schedule_id", "name", "starts", "ends"), List.of()));

    private final SchoolTransactions transactions;
    private final TableFingerprints sums;

    SchoolFingerprint(SchoolTransactions transactions, TableFingerprints sums) {
        this.transactions = transactions;
        this.sums = sums;
    }

    public String of(SchoolId school) {
        return transactions.read(school, () -> sums.of(TABLES, school.value()));
    }
}
