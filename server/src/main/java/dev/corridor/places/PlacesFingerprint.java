package dev.corridor.places;

import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.TableFingerprint;
import dev.corridor.schools.TableFingerprints;
import dev.corridor.shared.SchoolId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A school's rooms, terms and classes as rosters know them, in a few digits: others as soon as anything of it is
 * another. How a room looks and what holds in it, and classes that were made by hand, make no difference.
 */
@Component
public class PlacesFingerprint {

    static final List<TableFingerprint> TABLES = List.of(
            new TableFingerprint(
                            "room",
                            "school_id",
                            List.of("id", "name", "number", "source_id", "folder_id", "position"),
                            List.of("settings", "colour", "icon", "version", "deleted_at", "deleted_by"))
                    .where("deleted_at is null"),
            new TableFingerprint(
                    "folder", "school_id", List.of("id", "position"), List.of("name", "colour", "icon", "version")),
            new TableFingerprint("room_teacher", "school_id", List.of("room_id", "person_id", "source"), List.of()),
            new TableFingerprint(
                    "term", "school_id", List.of("id", "name", "starts_on", "ends_on", "source_id"), List.of()),
            new TableFingerprint(
                            "section",
                            "school_id",
                            List.of("id", "name", "code", "room_id", "term_id", "periods", "source_id"),
                            List.of("hidden"))
                    .where("source_id is not null"),
            new TableFingerprint(
                            "section_member",
                            "school_id",
                            List.of("section_id", "person_id", "role"),
                            List.of("source_id"))
                    .where(
                            "section_id in (select id from section where school_id = :whose and source_id is not null)"));

    private final SchoolTransactions transactions;
    private final TableFingerprints sums;

    PlacesFingerprint(SchoolTransactions transactions, TableFingerprints sums) {
        this.transactions = transactions;
        this.sums = sums;
    }

    public String of(SchoolId school) {
        return transactions.read(school, () -> sums.of(TABLES, school.value()));
    }
}
