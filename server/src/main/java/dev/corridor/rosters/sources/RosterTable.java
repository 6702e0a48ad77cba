package dev.corridor.rosters.sources;

import java.util.List;

/** The tables that a roster is written as, and what stands in them. */
public enum RosterTable {
    ORGS("orgs", "sourcedId", "status", "name", "type", "parentSourcedId"),
    SESSIONS("academicSessions", "sourcedId", "status", "title", "type", "startDate", "endDate"),
    USERS(
            "users",
            "sourcedId",
            "status",
            "enabledUser",
            "orgSourcedIds",
            "role",
            "username",
            "userIds",
            "givenName",
            "familyName",
            "identifier",
            "email",
            "grades",
            "preferredFirstName"),
    CLASSES(
            "classes",
            "sourcedId",
            "status",
            "title",
            "classCode",
            "classType",
            "location",
            "schoolSourcedId",
            "termSourcedIds",
            "periods"),
    ENROLMENTS("enrollments", "sourcedId", "status", "classSourcedId", "userSourcedId", "role", "beginDate", "endDate"),
    /** Of users whose own row tells no role. */
    ROLES("roles", "sourcedId", "status", "userSourcedId", "roleType", "role", "orgSourcedId", "endDate");

    private final String file;

    @SuppressWarnings("ImmutableEnumChecker") // what List.of makes cannot change
    private final List<String> columns;

    RosterTable(String file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    String file() {
        return file + ".csv";
    }

    List<String> columns() {
        return columns;
    }
}
