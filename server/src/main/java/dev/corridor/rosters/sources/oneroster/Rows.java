package dev.corridor.rosters.sources.oneroster;

import dev.corridor.rosters.sources.Grant;
import dev.corridor.rosters.sources.RosterTable;
import dev.corridor.rosters.sources.RosterTables;
import dev.corridor.rosters.sources.RosterTables.Org;
import dev.corridor.rosters.sources.RosterTables.UnitType;
import dev.corridor.rosters.sources.RosterTables.User;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Writes what a server answers into tables. What no roster needs is not looked at. */
final class Rows {

    /** Of a user for whom a server tells none; nobody knows it, and so nothing is changed about that user. */
    private static final String NO_ROLE = "none";

    private final RosterTables into;
    private final boolean changes;
    private final LocalDate today;

    /** @param changes whether rows that are gone are written too */
    Rows(RosterTables into, boolean changes, LocalDate today) {
        this.into = into;
        this.changes = changes;
        this.today = today;
    }

    private boolean gone(RosterTable kind, JsonNode row) {
        boolean gone = Values.gone(row);
        if (gone) {
            gone(kind, key(row));
        }
        return gone;
    }

    private void gone(RosterTable kind, String key) {
        if (changes) {
            into.gone(kind, key);
        }
    }

    private static String key(JsonNode row) {
        return Values.key(Values.text(row, "sourcedId"));
    }

    void org(JsonNode row) {
        if (!gone(RosterTable.ORGS, row)) {
            into.add(new Org(key(row), Values.text(row, "name"), type(row), Values.reference(row, "parent")));
        }
    }

    static UnitType type(JsonNode row) {
        return switch (Values.text(row, "type").toLowerCase(Locale.ROOT)) {
            case "school" -> UnitType.SCHOOL;
            case "district" -> UnitType.DISTRICT;
            default -> UnitType.UNIT;
        };
    }

    /** Dates as they come: whoever reads the table says which of them is none. */
    void session(JsonNode row) {
        if (!gone(RosterTable.SESSIONS, row)) {
            into.copy(
                    RosterTable.SESSIONS,
                    List.of(
                            key(row),
                            "",
                            Values.text(row, "title"),
                            Values.text(row, "type"),
                            Values.text(row, "startDate"),
                            Values.text(row, "endDate")));
        }
    }

    void user(JsonNode row) {
        List<Grant> grants = Grant.settled(grants(row));
        if (gone(RosterTable.USERS, row)) {
            return;
        }
        boolean family = !grants.isEmpty() && grants.stream().allMatch(Grant::family);
        if (family || (grants.isEmpty() && hadRoles(row))) {
            gone(RosterTable.USERS, key(row));
            return;
        }
        into.add(new User(
                key(row),
                Values.enabled(row),
                grants.stream().map(Grant::org).filter(org -> !org.isEmpty()).toList(),
                grants.isEmpty() ? NO_ROLE : Grant.cell(grants),
                Values.text(row, "username"),
                Values.ids(row),
                Values.text(row, "givenName"),
                Values.text(row, "familyName"),
                Values.text(row, "identifier"),
                Values.text(row, "email"),
                Values.texts(row, "grades").stream().findFirst().orElse(""),
                Values.text(row, "preferredFirstName")));
    }

    /** Whether all that is told are roles that have ended; of whom none is told at all, nobody knows. */
    private static boolean hadRoles(JsonNode user) {
        return user.path("roles")
                .valueStream()
                .anyMatch(each -> !Values.text(each, "role").isEmpty());
    }

    /** One role in all organisations is how 1.1 has it; one for each is how 1.2 has it. */
    private List<Grant> grants(JsonNode user) {
        List<Grant> grants = new ArrayList<>();
        for (JsonNode each : user.path("roles")) {
            String ends = Values.text(each, "endDate");
            if (!Grant.ended(ends, today) && !Values.text(each, "role").isEmpty()) {
                grants.add(new Grant(
                        Values.text(each, "role"),
                        Values.reference(each, "org"),
                        !Values.text(each, "roleType").equalsIgnoreCase("secondary")));
            }
        }
        String role = Values.text(user, "role");
        if (grants.isEmpty() && !role.isEmpty()) {
            List<String> orgs = Values.references(user, "orgs");
            (orgs.isEmpty() ? List.of("") : orgs).forEach(org -> grants.add(new Grant(role, org, true)));
        }
        return grants;
    }

    void section(JsonNode row) {
        if (!gone(RosterTable.CLASSES, row)) {
            into.add(new RosterTables.Class(
                    key(row),
                    Values.text(row, "title"),
                    Values.text(row, "classCode"),
                    Values.text(row, "classType"),
                    Values.text(row, "location"),
                    Values.reference(row, "school"),
                    Values.references(row, "terms"),
                    Values.texts(row, "periods")));
        }
    }

    void enrolment(JsonNode row) {
        if (!gone(RosterTable.ENROLMENTS, row)) {
            into.add(new RosterTables.Enrolment(
                    key(row),
                    Values.reference(row, "class"),
                    Values.reference(row, "user"),
                    Values.text(row, "role"),
                    Values.text(row, "beginDate"),
                    Values.text(row, "endDate")));
        }
    }
}
