package dev.corridor.people;

import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.TableFingerprint;
import dev.corridor.schools.TableFingerprints;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.SchoolId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who is there and who they are, in a few digits: others as soon as anything of it is another. Signing in, passwords
 * and photos make no difference.
 */
@Component
public class PeopleFingerprint {

    private static final TableFingerprint ACCOUNT = new TableFingerprint(
            "account",
            "district_id",
            List.of("id", "email", "username", "state", "source_id", "break_glass"),
            List.of(
                    "password_hash",
                    "must_change_password",
                    "password_expires_at",
                    "locale",
                    "created_at",
                    "signed_in_at",
                    "self_made_at"));

    static final List<TableFingerprint> OF_DISTRICTS = List.of(
            ACCOUNT,
            new TableFingerprint(
                    "district_admin", "district_id", List.of("account_id", "given_name", "family_name"), List.of()));

    static final List<TableFingerprint> OF_SCHOOLS = List.of(
            new TableFingerprint(
                    "person",
                    "school_id",
                    List.of(
                            "id",
                            "account_id",
                            "given_name",
                            "family_name",
                            "preferred_name",
                            "title",
                            "pronouns",
                            "number",
                            "grade",
                            "homeroom",
                            "state",
                            "source_id"),
                    List.of("photo", "sort_key", "created_at", "rights")),
            new TableFingerprint(
                    "membership", "school_id", List.of("account_id", "role", "admin_areas", "source"), List.of()),
            new TableFingerprint(
                    "person_override",
                    "school_id",
                    List.of("person_id", "field", "roster_value", "changed_by", "changed_at"),
                    List.of()));

    private final SchoolTransactions transactions;
    private final TableFingerprints sums;

    PeopleFingerprint(SchoolTransactions transactions, TableFingerprints sums) {
        this.transactions = transactions;
        this.sums = sums;
    }

    /** Of a district's accounts and admins. */
    public String of(DistrictId district) {
        return sums.of(OF_DISTRICTS, district.value());
    }

    /** Of the accounts whose passwords always work, which may change even while a roster is applied. */
    public String breakGlass(DistrictId district) {
        return sums.of(List.of(ACCOUNT.where("break_glass")), district.value());
    }

    /** Of a school's people, their roles, and what of them was changed by hand. */
    public String of(SchoolId school) {
        return transactions.read(school, () -> sums.of(OF_SCHOOLS, school.value()));
    }
}
